// The people who may look at an archive: a file of names, roles and password hashes that only its owner can read.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace thaimemo {

enum class Role { reader, reviewer };

const char* name_of(Role role);
Role role_named(const std::string& name);  // throws Error "users-invalid"

struct User {
  std::string name;
  Role role = Role::reader;
  std::string password_hash;

  bool operator==(const User&) const = default;
};

// 1 to 64 letters without a space at an end, and none that controls a terminal. Throws Error "user-invalid" (exit 64).
void check_user_name(const std::string& name);

// In the order of their names. Throws Error "users-unreadable" where the file cannot be read, "users-exposed" where
// others than its owner may read or write it, "users-invalid" where it is no such file.
std::vector<User> read_users(const std::string& path);

// Replaces the file at once (mode 0600), or leaves it as it was. Throws Error "output-failed".
void write_users(const std::string& path, std::vector<User> users);

std::optional<User> user_named(const std::vector<User>& users, const std::string& name);

// Changes whenever somebody has written the file; "-" where there is none.
std::string state_of_users(const std::string& path);

}  // namespace thaimemo
