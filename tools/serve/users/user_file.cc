#include "tools/serve/users/user_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "base/json.h"
#include "base/utf8.h"
#include "base/whole_file.h"

namespace thaimemo {
namespace {

constexpr int name_letters_max = 64;
constexpr mode_t others_bits = 0077;
constexpr std::size_t file_bytes_max = 4 * 1024 * 1024;  // some 20,000 users
constexpr const char* format_name = "thaimemo users 1";

[[noreturn]] void refuse_output(const std::string& path) {
  throw Error("output-failed", path, std::strerror(errno),
              "Check the folder's permissions and the room on the disk.");
}

bool is_unfit(char32_t letter) {
  return letter < 0x20 || (letter >= 0x7F && letter < 0xA0) || (letter >= 0x200B && letter <= 0x200F) ||
         (letter >= 0x2028 && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069) || letter == 0xFFFD;
}

User user_from(const Json& line) {
  User user{get<std::string>(line, "name"), role_named(get<std::string>(line, "role")),
            get<std::string>(line, "password")};
  check_user_name(user.name);
  return user;
}

// The bytes reach the disk before the new name does.
void write_new(const std::string& path, const std::string& text) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
  if (file < 0) refuse_output(path);
  const bool written =
      write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && fsync(file) == 0;
  close(file);
  if (written) return;
  unlink(path.c_str());
  refuse_output(path);
}

}  // namespace

const char* name_of(Role role) {
  return role == Role::reader ? "reader" : "reviewer";
}

Role role_named(const std::string& name) {
  for (const Role role : {Role::reader, Role::reviewer})
    if (name == name_of(role)) return role;
  throw Error("users-invalid", name, "there is no role of this name", "There are: reader, reviewer.",
              ExitCode::usage);
}

void check_user_name(const std::string& name) {
  const std::u32string letters = decode_utf8(name);
  const bool fits = !letters.empty() && letters.size() <= name_letters_max && letters.front() != U' ' &&
                    letters.back() != U' ' && is_valid_utf8(name) &&
                    std::none_of(letters.begin(), letters.end(), is_unfit);
  if (!fits)
    throw Error("user-invalid", "", "this is no name for a user",
                "A name has 1 to 64 letters and no space at its ends.", ExitCode::usage);
}

std::vector<User> read_users(const std::string& path) {
  struct stat state {};
  if (stat(path.c_str(), &state) != 0)
    throw Error("users-unreadable", path, std::strerror(errno),
                "Make it: thaimemo users add NAME --users " + path);
  if ((state.st_mode & others_bits) != 0)
    throw Error("users-exposed", path, "others than its owner may read or write this file",
                "Take that away: chmod 600 " + path);
  std::vector<User> users;
  try {
    const Json file = parse_line(whole_file(path, file_bytes_max), path);
    if (get<std::string>(file, "format") != format_name)
      throw Error("bad-record", "format", "another format");
    for (const Json& line : member(file, "users")) users.push_back(user_from(line));
  } catch (const Error& wrong) {
    throw Error("users-invalid", path, std::string("this is no file of users: ") + wrong.what(),
                "Restore a copy, or make a new one with thaimemo users add.");
  }
  return users;
}

void write_users(const std::string& path, std::vector<User> users) {
  std::sort(users.begin(), users.end(), [](const User& a, const User& b) { return a.name < b.name; });
  Json lines = Json::array();
  for (const User& user : users)
    lines.push_back({{"name", user.name}, {"role", name_of(user.role)}, {"password", user.password_hash}});
  const std::string unfinished = path + ".part";
  unlink(unfinished.c_str());
  write_new(unfinished, to_line(Json{{"format", format_name}, {"users", lines}}) + "\n");
  if (std::rename(unfinished.c_str(), path.c_str()) != 0) refuse_output(path);
}

std::optional<User> user_named(const std::vector<User>& users, const std::string& name) {
  for (const User& user : users)
    if (user.name == name) return user;
  return std::nullopt;
}

std::string state_of_users(const std::string& path) {
  struct stat state {};
  if (stat(path.c_str(), &state) != 0) return "-";
  return std::to_string(state.st_ino) + "/" + std::to_string(state.st_size) + "/" +
         std::to_string(state.st_mtim.tv_sec) + "." + std::to_string(state.st_mtim.tv_nsec);
}

}  // namespace thaimemo
