#include <gmock/gmock.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <fstream>
#include <set>

#include "base/json.h"
#include "base/whole_file.h"
#include "tests/places.h"
#include "tests/store/sample.h"
#include "tools/serve/users/access_log.h"
#include "tools/serve/users/password.h"
#include "tools/serve/users/session.h"
#include "tools/serve/users/throttle.h"
#include "tools/serve/users/user_file.h"

namespace thaimemo {
namespace {

using testing::HasSubstr;

SteadyTime at(long seconds) {
  return SteadyTime(std::chrono::seconds(1'000'000 + seconds));
}

std::string code_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Error& error) {
    return error.code();
  }
  return "";
}

TEST(Password, IsKeptAsArgon2id) {
  const std::string hash = password_hash("correct horse");
  EXPECT_THAT(hash, testing::StartsWith("$argon2id$"));
  EXPECT_NE(hash, password_hash("correct horse"));  // another salt
  EXPECT_TRUE(password_fits(hash, "correct horse"));
  EXPECT_FALSE(password_fits(hash, "Correct horse"));
  EXPECT_FALSE(password_fits(hash, ""));
  EXPECT_FALSE(password_fits("no hash", "correct horse"));
  EXPECT_FALSE(password_fits(hash, std::string(password_bytes_max + 1, 'a')));
}

TEST(Password, IsNeitherShortNorEndless) {
  EXPECT_EQ(code_of([] { password_hash("1234567"); }), "password-invalid");
  EXPECT_EQ(code_of([] { password_hash(std::string(password_bytes_max + 1, 'a')); }), "password-invalid");
}

TEST(Password, TokensAreLongAndDiffer) {
  std::set<std::string> tokens;
  for (int i = 0; i < 100; ++i) tokens.insert(random_token());
  EXPECT_EQ(tokens.size(), 100U);
  EXPECT_EQ(tokens.begin()->size(), 64U);
}

TEST(UserFile, ComesBackInOrderAndForItsOwnerAlone) {
  sample::Folder folder;
  const std::string path = folder.file("users.json");
  write_users(path, {{"ข", Role::reviewer, "h2"}, {"ก", Role::reader, "h1"}});
  EXPECT_EQ(read_users(path), (std::vector<User>{{"ก", Role::reader, "h1"}, {"ข", Role::reviewer, "h2"}}));
  struct stat state {};
  stat(path.c_str(), &state);
  EXPECT_EQ(state.st_mode & 0777, 0600U);
  EXPECT_EQ(user_named(read_users(path), "ค"), std::nullopt);
  const std::string before = state_of_users(path);
  write_users(path, {});
  EXPECT_NE(state_of_users(path), before);
}

TEST(UserFile, DoesNotWriteThroughALink) {
  sample::Folder folder;
  std::ofstream(folder.file("other")) << "kept";
  ASSERT_EQ(symlink(folder.file("other").c_str(), folder.file("users.json.part").c_str()), 0);
  write_users(folder.file("users.json"), {{"a", Role::reader, "h"}});
  EXPECT_EQ(whole_file(folder.file("other")), "kept");
}

TEST(UserFile, IsRefusedWhereOthersReadItOrItIsDamaged) {
  sample::Folder folder;
  const std::string path = folder.file("users.json");
  EXPECT_EQ(code_of([&] { read_users(path); }), "users-unreadable");
  write_users(path, {{"a", Role::reader, "h"}});
  chmod(path.c_str(), 0640);
  EXPECT_EQ(code_of([&] { read_users(path); }), "users-exposed");
  chmod(path.c_str(), 0600);
  for (const char* text :
       {"", "{}", "[]", R"({"format":"other","users":[]})",
        R"({"format":"thaimemo users 1","users":[{"name":"a","role":"owner","password":"h"}]})",
        R"({"format":"thaimemo users 1","users":[{"name":"a\n","role":"reader","password":"h"}]})",
        R"({"format":"thaimemo users 1","users":{"name":1}})"}) {
    std::ofstream(path) << text;
    EXPECT_EQ(code_of([&] { read_users(path); }), "users-invalid") << text;
  }
}

TEST(UserFile, NamesSteerNoTerminal) {
  for (const char* name : {"", " a", "a ", "a\n", "a\x1b[31m", "a\u202Eb", "\xff"})
    EXPECT_EQ(code_of([&] { check_user_name(name); }), "user-invalid") << name;
  check_user_name("สมชาย ใจดี");
}

TEST(Sessions, EndWhenIdleOldOrClosed) {
  Sessions sessions;
  const std::string token = sessions.open("a", "mark", at(0));
  EXPECT_EQ(sessions.holder_of(token, at(3000))->user, "a");
  EXPECT_EQ(sessions.holder_of(token, at(6000))->mark, "mark");  // each request begins the idle time anew
  EXPECT_FALSE(sessions.holder_of(token, at(6000 + 3601)));
  const std::string old = sessions.open("a", "", at(0));
  for (long i = 1; i <= 24; ++i) sessions.holder_of(old, at(i * 1800));
  EXPECT_FALSE(sessions.holder_of(old, at(24 * 1800 + 1)));
  const std::string closed = sessions.open("a", "", at(0));
  sessions.close(closed);
  EXPECT_FALSE(sessions.holder_of(closed, at(1)));
  EXPECT_FALSE(sessions.holder_of("", at(1)));
}

TEST(Sessions, AreBoundedAndTheOneIdleForLongestGoes) {
  Sessions sessions({.sessions_max = 3});
  const std::string first = sessions.open("a", "", at(0)), second = sessions.open("b", "", at(1));
  sessions.holder_of(first, at(2));
  for (int i = 3; i < 5; ++i) sessions.open("c", "", at(i));
  EXPECT_EQ(sessions.size(), 3U);
  EXPECT_TRUE(sessions.holder_of(first, at(5)));
  EXPECT_FALSE(sessions.holder_of(second, at(5)));
}

TEST(Throttle, WaitsDoubleUpToTheirLimitAndAreForgotten) {
  Throttle throttle(
      {.free_failures = 2, .first_wait = std::chrono::seconds(2), .longest_wait = std::chrono::seconds(60)});
  throttle.failed("a", at(0));
  EXPECT_EQ(throttle.wait_of("a", at(0)).count(), 0);
  throttle.failed("a", at(0));
  EXPECT_EQ(throttle.wait_of("a", at(0)).count(), 2);
  EXPECT_EQ(throttle.wait_of("b", at(0)).count(), 0);
  EXPECT_EQ(throttle.wait_of("a", at(2)).count(), 0);
  throttle.failed("a", at(2));
  EXPECT_EQ(throttle.wait_of("a", at(2)).count(), 4);
  for (int i = 0; i < 100; ++i) throttle.failed("a", at(3));
  EXPECT_EQ(throttle.wait_of("a", at(3)).count(), 60);
  throttle.failed("a", at(3 + 16 * 60));
  EXPECT_EQ(throttle.wait_of("a", at(3 + 16 * 60)).count(), 0);
  throttle.succeeded("a");
  EXPECT_EQ(throttle.size(), 0U);
}

TEST(Throttle, IsBounded) {
  Throttle throttle({.keys_max = 10});
  for (int i = 0; i < 1000; ++i) throttle.failed(std::to_string(i), at(i));
  EXPECT_EQ(throttle.size(), 10U);
}

TEST(AccessLog, OnlyGrowsAndKeepsItsLines) {
  sample::Folder folder;
  const Access access{"2026-11-28 17:00:00 +07:00", "a\n\"b\"", "127.0.0.1", "GET", "/\r\n\x01", 200, 7};
  for (int i = 0; i < 2; ++i) AccessLog(folder.file("log")).add(access);
  const std::string text = whole_file(folder.file("log"));
  EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 2);
  const Json line = Json::parse(text.substr(0, text.find('\n')));
  EXPECT_EQ(line["user"], "a\n\"b\"");
  EXPECT_EQ(line["rows"], 7);
  Access long_one = access;
  long_one.address = std::string(100'000, 'a');
  EXPECT_LT(to_line(long_one).size(), 5000U);
  EXPECT_EQ(code_of([&] { AccessLog(folder.file("none/log")); }), "output-failed");
}

class UsersProgram : public testing::Test {
 protected:
  int run(const std::string& input, const std::string& arguments) const {
    const std::string line = "printf '%s\\n' '" + input + "' | " + program_folder() + "/thaimemo-users " +
                             arguments + " --users " + file + " > " + folder.file("out") + " 2> " +
                             folder.file("err");
    const int status = std::system(line.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  sample::Folder folder;
  std::string file = folder.file("users.json");
};

TEST_F(UsersProgram, AddsChangesListsAndRemoves) {
  EXPECT_EQ(run("a long password", "add somchai"), 0);
  EXPECT_EQ(run("a longer password", "add somchai --role reviewer"), 0);
  ASSERT_EQ(read_users(file).size(), 1U);
  EXPECT_TRUE(password_fits(read_users(file)[0].password_hash, "a longer password"));
  EXPECT_EQ(run("", "list"), 0);
  EXPECT_EQ(whole_file(folder.file("out")), "somchai\treviewer\n");
  EXPECT_EQ(run("", "remove somchai"), 0);
  EXPECT_TRUE(read_users(file).empty());
}

TEST_F(UsersProgram, WrongUsageIs64AndChangesNothing) {
  EXPECT_EQ(run("short", "add somchai"), 64);
  EXPECT_EQ(run("a long password", "add"), 64);
  EXPECT_EQ(run("a long password", "add somchai --role owner"), 64);
  EXPECT_EQ(run("a long password", "become somchai"), 64);
  EXPECT_EQ(state_of_users(file), "-");
  EXPECT_EQ(run("a long password", "add somchai"), 0);
  EXPECT_EQ(run("", "remove other"), 64);
  EXPECT_THAT(whole_file(folder.file("err")), HasSubstr("[user-invalid]"));
}

}  // namespace
}  // namespace thaimemo
