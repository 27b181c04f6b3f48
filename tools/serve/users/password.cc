#include "tools/serve/users/password.h"

#include <sodium.h>

#include <array>

#include "base/problem.h"
#include "base/utf8.h"

namespace thaimemo {
namespace {

void begin_sodium() {
  if (sodium_init() < 0) throw Error("internal", "libsodium", "it does not start");
}

}  // namespace

std::string password_hash(const std::string& password) {
  begin_sodium();
  if (letter_count(password) < password_letters_min || password.size() > password_bytes_max)
    throw Error("password-invalid", "",
                "a password has at least " + std::to_string(password_letters_min) + " letters and at most " +
                    std::to_string(password_bytes_max) + " bytes",
                "A few words that nobody else puts together are easy to keep in mind.", ExitCode::usage);
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str(hash.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
    throw Error("internal", "libsodium", "there is not enough memory for a password");
  return hash.data();
}

bool password_fits(const std::string& hash, const std::string& password) {
  begin_sodium();
  if (hash.size() >= crypto_pwhash_STRBYTES || password.size() > password_bytes_max) return false;
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

std::string random_token() {
  begin_sodium();
  std::array<unsigned char, 32> bytes{};
  std::array<char, 2 * 32 + 1> digits{};
  randombytes_buf(bytes.data(), bytes.size());
  sodium_bin2hex(digits.data(), digits.size(), bytes.data(), bytes.size());
  return digits.data();
}

void forget(std::string& password) {
  sodium_memzero(password.data(), password.size());
  password.clear();
}

}  // namespace thaimemo
