// Who enters a site, over sockets as a browser comes.
#include "tools/serve/gate.h"

#include <gmock/gmock.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <atomic>
#include <chrono>
#include <fstream>

#include "base/json.h"
#include "base/whole_file.h"
#include "tests/places.h"
#include "tests/store/sample.h"
#include "tests/tools/serve/raw_client.h"
#include "tools/serve/serve.h"
#include "tools/serve/users/password.h"

namespace thaimemo {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

const char* const password = "ก good long password";

class GateTest : public testing::Test {
 protected:
  void SetUp() override {
    SQLite::Database db = open_for_writing(folder.file("reports.db"));
    load_document(db, sample::document("a.pdf"), sample::report("อบต.ทดสอบ"));
    write_users(folder.file("users.json"), {{"สมชาย", Role::reader, password_hash(password)}});
    begin({});
  }

  void begin(const ThrottleLimits& throttle, bool encrypted = false) {
    server.reset();
    GateSettings gate{folder.file("users.json"), folder.file("log"), encrypted};
    gate.steady_clock = [this] { return SteadyTime(std::chrono::seconds(seconds.load())); };
    gate.throttle = throttle;
    site = std::make_unique<Site>(SiteSettings{.database = folder.file("reports.db"),
                                               .clock = [] { return std::chrono::sys_seconds(); },
                                               .gate = gate});
    ServerSettings settings;
    settings.port = 0;
    server =
        std::make_unique<Server>(settings, [this](const Request& request) { return site->answer(request); });
  }

  Answer log_in(const std::string& name, const std::string& word, const std::string& to = "/") {
    return post(server->port(), "/login",
                "name=" + percent_encoded(name) + "&password=" + percent_encoded(word) +
                    "&to=" + percent_encoded(to));
  }

  static std::string cookie_of(const Answer& answer) {
    const std::string cookie = answer.header("Set-Cookie");
    return "Cookie: " + cookie.substr(0, cookie.find(';')) + "\r\n";
  }

  std::string log() const { return whole_file(folder.file("log")); }

  sample::Folder folder;
  std::atomic<long> seconds{1'000'000};
  std::unique_ptr<Site> site;
  std::unique_ptr<Server> server;
};

TEST_F(GateTest, OverHttpsTheSessionIsSentNowhereElse) {
  EXPECT_THAT(log_in("สมชาย", password).header("Set-Cookie"), Not(HasSubstr("Secure")));
  begin({}, true);
  EXPECT_THAT(log_in("สมชาย", password).header("Set-Cookie"), HasSubstr("; Secure"));
}

TEST_F(GateTest, NobodySeesAnythingBeforeLoggingIn) {
  for (const char* path : {"/", "/docs", "/table/scores.csv", "/cell/1", "/sql?sql=SELECT+1", "/nothing"}) {
    const Answer answer = get(server->port(), path);
    EXPECT_EQ(answer.status, 303) << path;
    EXPECT_THAT(answer.header("Location"), StartsWith("/login")) << path;
    EXPECT_EQ(answer.body, "") << path;
  }
  EXPECT_EQ(get(server->port(), "/assets/style.css").status, 200);
  EXPECT_EQ(post(server->port(), "/", "a=1").status, 401);
  EXPECT_EQ(get(server->port(), "/", "Cookie: session=" + std::string(64, '0') + "\r\n").status, 303);
}

TEST_F(GateTest, LogsInGoesOnAndLogsOut) {
  const Answer in = log_in("สมชาย", password, "/docs?year=2567");
  EXPECT_EQ(in.status, 303);
  EXPECT_EQ(in.header("Location"), "/docs?year=2567");
  EXPECT_THAT(in.header("Set-Cookie"), HasSubstr("; HttpOnly; SameSite=Strict"));
  const Answer page = get(server->port(), "/", cookie_of(in));
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("action=\"/logout\""));
  EXPECT_EQ(page.header("Cache-Control"), "no-store");
  EXPECT_EQ(get(server->port(), "/logout", cookie_of(in)).status, 404);  // a link logs nobody out
  EXPECT_EQ(post(server->port(), "/logout", "a=1", cookie_of(in)).status, 303);
  EXPECT_EQ(get(server->port(), "/", cookie_of(in)).status, 303);
}

TEST_F(GateTest, TheFormWorksInBothLanguagesAndEscapesWhereItLeads) {
  EXPECT_THAT(get(server->port(), "/login").body, HasSubstr("รหัสผ่าน"));
  const Answer english = get(server->port(), "/login?lang=en&to=%22%3E%3Cscript%3E");
  EXPECT_THAT(english.body, HasSubstr("Password"));
  EXPECT_THAT(english.body, Not(HasSubstr("\"><script>")));
}

TEST_F(GateTest, LeadsToPagesOfThisSiteOnly) {
  for (const char* to : {"//evil.example/a", "http://evil.example", "\\\\evil.example", "/\r\nX: y"}) {
    const std::string location = log_in("สมชาย", password, to).header("Location");
    EXPECT_THAT(location, StartsWith("/")) << to;
    EXPECT_THAT(location, Not(StartsWith("//"))) << to;
  }
}

TEST_F(GateTest, WrongNamesAndWrongPasswordsLookTheSame) {
  const Answer name = log_in("nobody", password), word = log_in("สมชาย", "wrong");
  EXPECT_EQ(name.status, 401);
  EXPECT_EQ(word.status, 401);
  EXPECT_EQ(name.body, word.body);
  EXPECT_EQ(name.header("Set-Cookie"), "");
}

TEST_F(GateTest, GuessingGetsSlow) {
  begin({.free_failures = 2});
  for (int i = 0; i < 2; ++i) EXPECT_EQ(log_in("สมชาย", "wrong").status, 401);
  const Answer waits = log_in("สมชาย", password);
  EXPECT_EQ(waits.status, 429);
  EXPECT_EQ(waits.header("Retry-After"), "2");
  EXPECT_EQ(log_in("other", "wrong").status, 429);  // the same address
  seconds += 3;
  EXPECT_EQ(log_in("สมชาย", password).status, 303);
}

TEST_F(GateTest, ASessionEndsWhenItIsIdle) {
  const std::string cookie = cookie_of(log_in("สมชาย", password));
  seconds += 59 * 60;
  EXPECT_EQ(get(server->port(), "/", cookie).status, 200);
  seconds += 59 * 60;
  EXPECT_EQ(get(server->port(), "/", cookie).status, 200);
  seconds += 61 * 60;
  EXPECT_EQ(get(server->port(), "/", cookie).status, 303);
}

TEST_F(GateTest, ARemovedUserIsOutAtOnce) {
  const std::string cookie = cookie_of(log_in("สมชาย", password));
  write_users(folder.file("users.json"), {{"other", Role::reader, password_hash(password)}});
  EXPECT_EQ(get(server->port(), "/", cookie).status, 303);
  EXPECT_EQ(log_in("สมชาย", password).status, 401);
}

TEST_F(GateTest, TheLogSaysWhoSawWhat) {
  const std::string cookie = cookie_of(log_in("สมชาย", password));
  get(server->port(), "/docs?x=%22%0A%7B%22user%22%3A%22forged%22%7D", cookie);
  log_in("evil\n{\"user\":\"forged\"}\x1b[31m", "wrong");
  std::vector<Json> lines;
  const std::string text = log();
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = text.find('\n', begin);
    lines.push_back(Json::parse(text.substr(begin, end - begin)));
    begin = end + 1;
  }
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0]["address"], "/login");
  EXPECT_EQ(lines[0]["status"], 303);
  EXPECT_EQ(lines[1]["user"], "สมชาย");
  EXPECT_EQ(lines[1]["peer"], "127.0.0.1");
  EXPECT_THAT(lines[1]["address"].get<std::string>(), StartsWith("/docs?x=%22%0A"));
  EXPECT_EQ(lines[2]["status"], 401);
  EXPECT_THAT(text, Not(HasSubstr(percent_encoded(password))));
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
}

TEST_F(GateTest, ManyWrongPasswordsAtOnceNeedOnePasswordsMemory) {
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int i = 0; i < 10; ++i) {
    clients.push_back(std::make_unique<RawClient>(server->port()));
    const std::string body = "name=a" + std::to_string(i) + "&password=x";
    clients.back()->send(
        "POST /login HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nConnection: "
        "close\r\nContent-Length: " +
        std::to_string(body.size()) + "\r\n\r\n" + body);
  }
  EXPECT_EQ(get(server->port(), "/login").status, 200);
  for (const auto& client : clients)
    EXPECT_THAT(answer_from(client->receive_all()).status, testing::AnyOf(401, 429, 503));
}

TEST(Serve, AnotherAddressThanThisMachineNeedsUsers) {
  sample::Folder folder;
  { SQLite::Database made = open_for_writing(folder.file("reports.db")); }
  const std::string command = program_folder() + "/thaimemo-serve " + folder.file("reports.db") +
                              " --port 0 --address 0.0.0.0 2> " + folder.file("err");
  EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), 64);
  EXPECT_THAT(whole_file(folder.file("err")), HasSubstr("[users-needed]"));
  EXPECT_THAT(whole_file(folder.file("err")), HasSubstr("--users"));
}

TEST(Gate, ADamagedOrOpenUsersFileLetsNobodyIn) {
  sample::Folder folder;
  const std::string path = folder.file("users.json");
  EXPECT_THROW(Gate({path, folder.file("log")}), Error);
  std::ofstream(path) << "{}";
  chmod(path.c_str(), 0600);
  EXPECT_THROW(Gate({path, folder.file("log")}), Error);
  write_users(path, {});
  EXPECT_THROW(Gate({path, folder.file("log")}), Error);
}

}  // namespace
}  // namespace thaimemo
