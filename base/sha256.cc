#include "base/sha256.h"

#include <openssl/evp.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

#include "base/problem.h"
#include "base/whole_file.h"

namespace thaimemo {
namespace {

using Digest = std::array<unsigned char, 32>;

class Hash {
 public:
  Hash() : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
    EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr);
  }
  void add(const char* bytes, size_t count) { EVP_DigestUpdate(context_.get(), bytes, count); }
  Digest finish() {
    Digest digest{};
    EVP_DigestFinal_ex(context_.get(), digest.data(), nullptr);
    return digest;
  }

 private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

Digest digest_of(std::string_view bytes) {
  Hash hash;
  hash.add(bytes.data(), bytes.size());
  return hash.finish();
}

std::string hex(const Digest& digest) {
  static const char* digits = "0123456789abcdef";
  std::string text;
  for (unsigned char byte : digest) (text += digits[byte >> 4]) += digits[byte & 15];
  return text;
}

}  // namespace

struct Sha256::Context : Hash {};
Sha256::Sha256() : context_(std::make_unique<Context>()) {}
Sha256::~Sha256() = default;
void Sha256::add(std::string_view bytes) {
  context_->add(bytes.data(), bytes.size());
}
std::string Sha256::hex() {
  return thaimemo::hex(context_->finish());
}

std::string sha256_hex(std::string_view bytes) {
  return hex(digest_of(bytes));
}

std::string sha256_hex_of_file(const std::string& path) {
  const std::unique_ptr<std::FILE, decltype(&std::fclose)> file(fdopen(open_plain_file(path), "rb"),
                                                                std::fclose);
  Hash hash;
  std::vector<char> buffer(1 << 20);
  while (const size_t got = std::fread(buffer.data(), 1, buffer.size(), file.get()))
    hash.add(buffer.data(), got);
  if (std::ferror(file.get()) != 0)
    throw Error("file-unreadable", path, std::strerror(errno), "Check the disk.");
  return hex(hash.finish());
}

std::int64_t stable_id(std::string_view name) {
  const Digest digest = digest_of(name);
  std::uint64_t id = 0;
  for (int i = 0; i < 8; ++i) id = id << 8 | digest[i];
  return static_cast<std::int64_t>(id >> 1);
}

}  // namespace thaimemo
