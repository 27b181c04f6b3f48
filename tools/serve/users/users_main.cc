// thaimemo-users: who may look at an archive.
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>

#include "base/command_line.h"
#include "tools/serve/users/password.h"
#include "tools/serve/users/user_file.h"

namespace thaimemo {
namespace {

struct UserOptions {
  std::string action, name, file, role = "reader";
};

// What is typed does not show while it lives.
class HiddenTyping {
 public:
  HiddenTyping() {
    if (tcgetattr(STDIN_FILENO, &before_) != 0) return;
    termios hidden = before_;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
  }
  ~HiddenTyping() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_); }
  HiddenTyping(const HiddenTyping&) = delete;
  HiddenTyping& operator=(const HiddenTyping&) = delete;

 private:
  termios before_{};
};

std::string typed(const std::string& prompt) {
  const HiddenTyping hidden;
  std::string line;
  std::cerr << prompt;
  std::getline(std::cin, line);
  std::cerr << "\n";
  return line;
}

// From the terminal, twice and unseen; else the first line of standard input.
std::string password_from_input() {
  std::string password;
  if (isatty(STDIN_FILENO) == 0) {
    std::getline(std::cin, password);
    return password;
  }
  password = typed("Password: ");
  if (typed("The same again: ") != password)
    throw Error("password-invalid", "", "the two passwords differ", "Try again.", ExitCode::usage);
  return password;
}

std::vector<User> users_so_far(const std::string& file) {
  return state_of_users(file) == "-" ? std::vector<User>() : read_users(file);
}

void add(const UserOptions& options) {
  check_user_name(options.name);
  std::vector<User> users = users_so_far(options.file);
  std::string password = password_from_input();
  const User user{options.name, role_named(options.role), password_hash(password)};
  forget(password);
  std::erase_if(users, [&](const User& other) { return other.name == user.name; });
  users.push_back(user);
  write_users(options.file, users);
  std::cerr << options.name << " may log in as " << options.role << "\n";
}

void remove(const UserOptions& options) {
  std::vector<User> users = read_users(options.file);
  if (!user_named(users, options.name))
    throw Error("user-invalid", options.name, "there is no user of this name",
                "thaimemo users list --users " + options.file + " shows them.", ExitCode::usage);
  std::erase_if(users, [&](const User& user) { return user.name == options.name; });
  write_users(options.file, users);
  std::cerr << options.name << " may no longer log in\n";
}

ExitCode run_users(const UserOptions& options, DataOutput& output) {
  if (options.action != "list" && options.name.empty())
    throw Error("usage", "", "name a user", "thaimemo users " + options.action + " NAME --users FILE",
                ExitCode::usage);
  if (options.action == "add") add(options);
  if (options.action == "remove") remove(options);
  if (options.action == "list")
    for (const User& user : read_users(options.file))
      output.write_line(user.name + "\t" + name_of(user.role));
  return ExitCode::ok;
}

Work describe(CLI::App& app) {
  auto options = std::make_shared<UserOptions>();
  app.add_option("action", options->action, "add (also to change a password or a role), remove, or list")
      ->required()
      ->check(CLI::IsMember({"add", "remove", "list"}));
  app.add_option("name", options->name, "the user's name");
  app.add_option("--users", options->file, "the file of users; add makes it")->required();
  app.add_option("--role", options->role, "reader, or reviewer: may correct as well")
      ->check(CLI::IsMember({"reader", "reviewer"}))
      ->capture_default_str();
  app.footer(
      "Example:\n  thaimemo-users add somchai --users users.json\n\n"
      "The password is asked on the terminal, or is the first line of standard input.");
  return [options](DataOutput& output) { return run_users(*options, output); };
}

}  // namespace
}  // namespace thaimemo

int main(int argc, char** argv) {
  return thaimemo::run_program(argc, argv, "thaimemo-users",
                               "Says who may look at an archive in the browser.", thaimemo::describe);
}
