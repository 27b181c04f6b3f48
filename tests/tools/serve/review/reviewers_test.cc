// Who may correct: users by their roles, forms by where they come from; and a server that is killed.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <signal.h>
#include <sys/wait.h>

#include "base/whole_file.h"
#include "tests/places.h"
#include "tests/tools/serve/raw_client.h"
#include "tests/tools/serve/review/review_site.h"
#include "tools/serve/users/password.h"

namespace thaimemo {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

const char* const password = "ก good long password";

class Reviewers : public sample::ReviewSite {
 protected:
  Reviewers() {
    const std::string hash = password_hash(password);
    write_users(folder.file("users.json"), {{"reader", Role::reader, hash}, {"สมศรี", Role::reviewer, hash}});
    SiteSettings settings = sample::site_settings(path);
    GateSettings gate{folder.file("users.json"), folder.file("log")};
    gate.steady_clock = [] { return SteadyTime(); };
    settings.gate = gate;
    settings.review = ReviewSettings{};
    guarded_ = std::make_unique<Site>(settings);
    ServerSettings listening;
    listening.port = 0;
    server_ = std::make_unique<Server>(listening,
                                       [this](const Request& request) { return guarded_->answer(request); });
  }
  int port() const { return server_->port(); }

  std::string logged_in(const std::string& name) {
    const Answer in = thaimemo::post(
        port(), "/login", "name=" + percent_encoded(name) + "&password=" + percent_encoded(password));
    const std::string cookie = in.header("Set-Cookie");
    return "Cookie: " + cookie.substr(0, cookie.find(';')) + "\r\nAccept: application/json\r\n";
  }
  static std::string new_table(int width) {
    return "doc=aaaaaaaaaaaa&page=1&rows=400+420+440&columns=300+" + std::to_string(400 + width);
  }
  std::string body(const std::string& text) { return save(sample::key_of(1, 1), text); }
  std::string count() { return one("SELECT count(*) FROM corrections"); }

 private:
  std::unique_ptr<Site> guarded_;
  std::unique_ptr<Server> server_;
};

TEST_F(Reviewers, SaveUnderTheirOwnNames) {
  const Answer told = thaimemo::post(port(), "/review/save", body("67.89"), logged_in("สมศรี"));
  EXPECT_EQ(told.status, 200) << told.body;
  EXPECT_EQ(one("SELECT reviewer FROM corrections"), "สมศรี");
  EXPECT_THAT(whole_file(folder.file("log")),
              AllOf(HasSubstr("\"correction\":1"), HasSubstr("/review/save")));
}

TEST_F(Reviewers, ReadersSeeNoLinksAndSaveNothing) {
  const std::string reader = logged_in("reader");
  EXPECT_THAT(thaimemo::get(port(), "/cell/" + sample::key_of(1, 1).substr(5), reader).body,
              Not(HasSubstr("/review")));
  EXPECT_EQ(thaimemo::get(port(), "/review", reader).status, 403);
  EXPECT_EQ(thaimemo::get(port(), "/review/next", reader).status, 403);
  EXPECT_EQ(thaimemo::get(port(), "/review/page/aaaaaaaaaaaa/1", reader).status, 403);
  for (const char* address :
       {"/review/save", "/review/undo", "/review/save-page", "/review/hold", "/review/release"})
    EXPECT_EQ(thaimemo::post(port(), address, body("67.89") + "&id=1", reader).status, 403) << address;
  EXPECT_EQ(count(), "0");
}

TEST_F(Reviewers, NobodySavesWithoutLoggingInOrFromAnotherSite) {
  EXPECT_EQ(thaimemo::post(port(), "/review/save", body("67.89")).status, 401);
  const std::string foreign =
      logged_in("สมศรี") + "Sec-Fetch-Site: cross-site\r\nOrigin: http://evil.example\r\n";
  EXPECT_EQ(ask(port(), "POST", "/review/save", foreign, body("67.89")).status, 403);
  EXPECT_EQ(ask(port(), "POST", "/review/save", logged_in("สมศรี"), body("67.89")).status, 403);
  EXPECT_EQ(count(), "0");
}

// thaimemo-serve over an archive, as a process of its own.
class ServeProcess {
 public:
  explicit ServeProcess(const std::string& database) {
    int ends[2];
    EXPECT_EQ(pipe2(ends, O_CLOEXEC), 0);
    const std::string program = program_folder() + "/thaimemo-serve";
    process_ = fork();
    if (process_ == 0) {
      dup2(ends[1], STDERR_FILENO);
      execl(program.c_str(), program.c_str(), database.c_str(), "--port", "0", "--cache", "", "--review",
            "--reviewer", "สมหญิง", nullptr);
      _exit(127);
    }
    close(ends[1]);
    std::string told;
    for (char letter; told.find("  (") == told.npos && read(ends[0], &letter, 1) == 1;) told += letter;
    close(ends[0]);
    const std::size_t colon = told.find("127.0.0.1:");
    if (colon != told.npos) port_ = std::atoi(told.c_str() + colon + 10);
  }
  ~ServeProcess() { kill_now(); }
  ServeProcess(const ServeProcess&) = delete;
  ServeProcess& operator=(const ServeProcess&) = delete;

  int port() const { return port_; }
  void kill_now() {
    if (process_ <= 0) return;
    kill(process_, SIGKILL);
    waitpid(process_, nullptr, 0);
    process_ = 0;
  }

 private:
  pid_t process_ = 0;
  int port_ = 0;
};

#ifdef __SANITIZE_ADDRESS__
constexpr int kills = 5;
#else
constexpr int kills = 100;
#endif

TEST_F(Reviewers, WhatWasToldSavedOutlivesAServerThatIsKilledAtOnce) {
  for (int round = 1; round <= kills; ++round) {
    const std::string text = std::to_string(10 + round % 80) + "." + std::to_string(10 + round % 7);
    ServeProcess server(path);
    ASSERT_GT(server.port(), 0);
    const bool draws = round % 10 == 5;  // every tenth time a table instead of a number
    const Answer told =
        draws ? thaimemo::post(server.port(), "/review/save-grid", new_table(round),
                               "Accept: application/json\r\n")
              : thaimemo::post(server.port(), "/review/save", body(text), "Accept: application/json\r\n");
    server.kill_now();
    ASSERT_EQ(told.status, 200) << told.body;
    ASSERT_EQ(one("SELECT correction_id || '=' || iif(target = 'grid', x1, after) FROM corrections ORDER BY "
                  "correction_id "
                  "DESC LIMIT 1"),
              std::to_string(round) + "=" + (draws ? std::to_string(400 + round) + ".0" : text));
  }
}

TEST(ServeReview, NeedsANameAndOnlyOne) {
  sample::Folder folder;
  { open_for_writing(folder.file("reports.db")); }
  const std::string command =
      program_folder() + "/thaimemo-serve " + folder.file("reports.db") + " --port 0 ";
  for (const char* options : {"--review", "--reviewer a", "--review --reviewer a --users users.json"}) {
    EXPECT_EQ(WEXITSTATUS(std::system((command + options + " 2> " + folder.file("err")).c_str())), 64)
        << options;
    EXPECT_THAT(whole_file(folder.file("err")), HasSubstr("[usage]")) << options;
  }
}

}  // namespace
}  // namespace thaimemo
