// What an attacker sends, against a server in this process: memory stays, others are answered, nothing is let through.
#include <gmock/gmock.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <thread>

#include "tests/store/sample.h"
#include "tests/tools/serve/raw_client.h"
#include "tools/ingest/process/sandbox.h"
#include "tools/serve/serve.h"
#include "tools/serve/site/listing.h"
#include "tools/serve/site/router.h"

namespace thaimemo {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr long mib = 1024 * 1024;
constexpr long growth_max = 100 * mib;
const std::string script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

// Memory of this process that is in use now: the server and its attackers together.
long resident_bytes() {
  long pages = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> pages >> resident;
  return resident * sysconf(_SC_PAGESIZE);
}

// The site, and beside its pages two that show rows as the pages of an archive do: a table, and a visitor's own SQL.
class Attack : public testing::Test {
 protected:
  void SetUp() override {
    SQLite::Database db = open_for_writing(folder.file("reports.db"));
    Document document = sample::document("a.pdf", script);
    load_document(db, document, sample::report(script));
    archive = std::make_unique<Archive>(folder.file("reports.db"));
    site = std::make_unique<Site>(SiteSettings{.database = folder.file("reports.db"),
                                               .clock = [] { return std::chrono::sys_seconds(); }});
    add_pages();
    ServerSettings settings;
    settings.port = 0;
    server = std::make_unique<Server>(settings, [this](const Request& request) { return answer(request); });
    get(server->port(), "/");
    before = highest = resident_bytes();
    watch = std::thread([this] {
      for (; !done; std::this_thread::sleep_for(std::chrono::milliseconds(5)))
        highest = std::max(highest.load(), resident_bytes());
    });
  }

  void TearDown() override {
    done = true;
    watch.join();
    // The address sanitizer keeps what was freed; there only what is let through is tested.
    if (!address_sanitized()) {
      EXPECT_LT(highest - before, growth_max);
    }
  }

  void add_pages() {
    router.add_rows("/t/sql", [](const Visit& visit, const PathValues&) {
      Listing listing{"sql", visit.field("sql"), {}, true};
      if (!visit.field("seconds").empty())
        listing.read_limits.seconds = std::atoi(visit.field("seconds").c_str());
      return listing_as_file(visit, listing);
    });
    router.add_rows("/t/many", [](const Visit& visit, const PathValues&) {
      return listing_as_file(
          visit, {"many", "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " +
                              std::to_string(address_sanitized() ? 10'000 : 200'000) +
                              ") SELECT i, hex(zeroblob(250)) AS text FROM n"});
    });
  }

  Response answer(const Request& request) {
    const auto& parts = request.address.parts();
    if (parts.empty() || parts.front() != "t") return site->answer(request);
    const Archive::Lent db = archive->connection();
    return router.answer({request, *archive, *db, Language::english});
  }

  Answer sql(const std::string& statement, const std::string& kind = "csv") const {
    return get(server->port(), "/t/sql." + kind + "?sql=" + percent_encoded(statement));
  }

  // While the attack lasts, somebody else asks for a page.
  void expect_others_are_answered() {
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(get(server->port(), "/").status, 200);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(1));
  }

  sample::Folder folder;
  std::unique_ptr<Archive> archive;
  std::unique_ptr<Site> site;
  Router router;
  std::unique_ptr<Server> server;
  long before = 0;
  std::atomic<long> highest = 0;
  std::atomic<bool> done = false;
  std::thread watch;
};

TEST_F(Attack, AHeaderOfAHundredMebibytes) {
  const RawClient client(server->port());
  client.send("GET / HTTP/1.1\r\nHost: localhost\r\nX: ");
  const std::string block(mib, 'a');
  int taken = 0;
  while (taken < 100 && client.send(block)) ++taken;
  expect_others_are_answered();
  EXPECT_LT(taken, 100);
}

TEST_F(Attack, ThreeHundredThousandHeaders) {
  const RawClient client(server->port());
  client.send("GET / HTTP/1.1\r\nHost: localhost\r\n");
  std::string block;
  for (int i = 0; i < 1000; ++i) block += "A: b\r\n";
  int taken = 0;
  while (taken < 300 && client.send(block)) ++taken;
  expect_others_are_answered();
  client.send("\r\n");
  EXPECT_NE(answer_from(client.receive_all()).status, 200);
}

TEST_F(Attack, ABodyOfAHundredMebibytesInPieces) {
  const RawClient client(server->port());
  client.send(
      "POST / HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nTransfer-Encoding: "
      "chunked\r\n\r\n");
  const std::string chunk = "100000\r\n" + std::string(mib, 'a') + "\r\n";
  int taken = 0;
  while (taken < 100 && client.send(chunk)) ++taken;
  expect_others_are_answered();
  EXPECT_LT(taken, 100);
}

TEST_F(Attack, ABodyThatIsAnnouncedAsHuge) {
  for (const char* length : {"104857600", "99999999999999999999", "-1", "1e9", "0x10"}) {
    const Answer answer =
        ask(server->port(), "POST", "/",
            "Sec-Fetch-Site: same-origin\r\nContent-Length: " + std::string(length) + "\r\n");
    EXPECT_THAT(answer.status, testing::AnyOf(400, 413)) << length;
  }
}

TEST_F(Attack, TwoHundredHalfOpenConnections) {
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int i = 0; i < 200; ++i) {
    clients.push_back(std::make_unique<RawClient>(server->port()));
    ASSERT_TRUE(clients.back()->connected());
    clients.back()->send(i % 2 == 0 ? "GET / HT"
                                    : "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50\r\n\r\na");
  }
  expect_others_are_answered();
}

TEST_F(Attack, ASlowReaderOfALargeExport) {
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int i = 0; i < 4; ++i) {
    clients.push_back(std::make_unique<RawClient>(server->port(), 4096));
    clients.back()->send("GET /t/many.csv HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }
  for (const auto& client : clients) EXPECT_THAT(client->receive(100), HasSubstr("200 OK"));
  expect_others_are_answered();
}

TEST_F(Attack, PathsOutOfTheSite) {
  for (const char* path :
       {"/assets/../../etc/passwd", "/assets/..%2f..%2fetc%2fpasswd", "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/assets/%252e%252e%252fetc%252fpasswd", "//etc/passwd",
        "/assets/style.css%00.svg", "/assets/%00", "/assets/..%5c..%5cetc", "/..", "/assets//etc/passwd",
        "/assets/....//....//etc/passwd", "/assets/%c0%ae%c0%ae/etc/passwd"}) {
    const Answer answer = get(server->port(), path);
    EXPECT_EQ(answer.status, 404) << path;
    EXPECT_THAT(answer.body, Not(HasSubstr("root:"))) << path;
  }
}

TEST_F(Attack, ANameOfAnotherSite) {
  const Answer answer = get(server->port(), "/docs", "Host: evil.example\r\n");
  EXPECT_EQ(answer.status, 421);
  EXPECT_THAT(answer.body, Not(HasSubstr("agency")));
}

TEST_F(Attack, ScriptInAgencyAndCells) {
  for (const std::string path :
       {"/",
        "/docs",
        "/doc/aaaaaaaaaaaa",
        "/agencies",
        "/indicators",
        "/indicator/9?year=2567",
        "/tables",
        "/q",
        "/q/low-scores",
        "/table/documents",
        "/table/cells",
        "/table/measures",
        "/search?q=alert",
        "/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/table/cells?%3Cscript%3Ealert(1)=%3Cscript%3Ealert(1)",
        "/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "/docs?lang=%22%3E%3Cscript%3Ealert(1)",
        "/docs?_sort=%22%3E%3Cscript%3Ealert(1)&_next=%3Cscript%3Ealert(1)",
        "/sql?sql=%3Cscript%3Ealert(1)",
        "/sql?sql=SELECT+%27%3Cscript%3Ealert(1)%27+AS+%22%3Cscript%3Ealert(1)%22"}) {
    const Answer answer = get(server->port(), path);
    EXPECT_THAT(answer.body, HasSubstr("</html>")) << path;
    EXPECT_THAT(answer.body, Not(HasSubstr("<script>alert"))) << path;
    EXPECT_THAT(answer.body, Not(HasSubstr("<img src=x"))) << path;
  }
  EXPECT_THAT(get(server->port(), "/table/cells").body, HasSubstr("&lt;script&gt;alert"));
}

TEST_F(Attack, LinesInsideAnAddressAreNoHeaders) {
  const Answer answer = ask(server->port(), "HEAD", "/t/many.csv?a=%0d%0aX-Evil:%201&%0d%0aX-Evil=2");
  EXPECT_EQ(answer.header("X-Evil"), "");
  EXPECT_EQ(answer.status, 200);
}

TEST_F(Attack, SqlThatDoesMoreThanRead) {
  for (const std::string& statement :
       std::vector<std::string>{"ATTACH '/etc/passwd' AS p",
                                "ATTACH ':memory:' AS m",
                                "DELETE FROM document",
                                "DROP TABLE cell",
                                "INSERT INTO document DEFAULT VALUES",
                                "UPDATE document SET source = 'x'",
                                "SELECT load_extension('" + folder.file("x.so") + "')",
                                "PRAGMA query_only = 0",
                                "PRAGMA writable_schema = 1",
                                "VACUUM INTO '" + folder.file("attack.db") + "'",
                                "SELECT writefile('" + folder.file("attack") + "', 'x')",
                                "SELECT readfile('/etc/passwd')",
                                "SELECT edit('x')",
                                "CREATE TEMP TABLE t AS SELECT 1",
                                "BEGIN",
                                "SELECT 1; DELETE FROM document",
                                "SELECT fts3_tokenizer('x')",
                                "CREATE VIRTUAL TABLE v USING fts5(a)",
                                "REINDEX",
                                "SELECT * FROM pragma_table_info('document')"}) {
    const Answer answer = sql(statement);
    EXPECT_EQ(answer.status, 400) << statement;
    EXPECT_EQ(answer.header("Content-Disposition"), "") << statement;
  }
  EXPECT_THAT(sql("SELECT count(*) AS n FROM documents", "json").body, HasSubstr("\"n\":1"));
  EXPECT_NE(access(folder.file("attack.db").c_str(), F_OK), 0);
}

TEST_F(Attack, SqlThatReturnsTenGigabytes) {
  std::thread attacker([&] {
    const Answer answer =
        sql("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)"
            " SELECT hex(zeroblob(1500000)) FROM n");
    EXPECT_EQ(answer.status, 400);
    EXPECT_THAT(answer.body, HasSubstr("answer-too-large"));
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  expect_others_are_answered();
  attacker.join();
  const Answer page =
      get(server->port(),
          "/sql?sql=" +
              percent_encoded("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000)"
                              " SELECT hex(zeroblob(1500000)) FROM n"));
  EXPECT_THAT(page.body, HasSubstr("more than 2 MB"));
  EXPECT_EQ(sql("SELECT zeroblob(1000000000)").status, 400);
  EXPECT_LT(sql("SELECT printf('%.*c', 1000000000, 'a')").body.size(), 5'000'000U);
  EXPECT_EQ(sql("SELECT group_concat(hex(zeroblob(1500000))) FROM (VALUES (1), (2), (3), (4))").status, 400);
}

TEST_F(Attack, SqlWithoutEnd) {
  const RawClient client(server->port());
  client.send("GET /t/sql.csv?seconds=2&sql=" +
              percent_encoded(
                  "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n") +
              " HTTP/1.1\r\nHost: localhost\r\n\r\n");
  for (int i = 0; i < 3; ++i) expect_others_are_answered();
  const Answer answer = answer_from(client.receive());
  EXPECT_EQ(answer.status, 503);
  EXPECT_EQ(answer.header("Content-Disposition"), "");
}

TEST_F(Attack, RubbishInPlaceOfARequest) {
  for (const std::string& bytes :
       {std::string("\0\0\0\0", 4), std::string("GET\r\n\r\n"),
        std::string("\x16\x03\x01\x02\x00\x01\x00", 7), std::string("GET / HTTP/9.9\r\n\r\n"),
        std::string("GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n"),
        std::string(
            "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n"),
        std::string("GET /%zz%\xff?%=%&&=;\x01 HTTP/1.1\r\nHost: localhost\r\n\r\n"),
        std::string(100'000, '\n')}) {
    const RawClient client(server->port());
    client.send(bytes);
    client.end();
    const std::string answer = client.receive_all();
    EXPECT_THAT(answer, Not(HasSubstr("200 OK"))) << bytes;
  }
  expect_others_are_answered();
}

}  // namespace
}  // namespace thaimemo
