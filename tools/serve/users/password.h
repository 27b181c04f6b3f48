// Passwords as they are kept, and numbers that nobody guesses (libsodium is included in password.cc and nowhere else).
#pragma once

#include <string>

namespace thaimemo {

// At least so many letters (NIST SP 800-63B, 5.1.1.2), at most so many bytes.
inline constexpr int password_letters_min = 8;
inline constexpr std::size_t password_bytes_max = 1024;

// Argon2id with its salt and its costs (64 MiB, about a tenth of a second), as libsodium writes it. Throws Error
// "password-invalid" (exit 64) for one that is too short or too long.
std::string password_hash(const std::string& password);

// Takes as long for a wrong password as for the right one; needs 64 MiB meanwhile.
bool password_fits(const std::string& hash, const std::string& password);

// 256 bits as 64 hexadecimal digits.
std::string random_token();

// Overwrites what a password stood in.
void forget(std::string& password);

}  // namespace thaimemo
