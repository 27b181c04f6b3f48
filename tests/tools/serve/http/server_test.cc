// What the web server lets through, and how it answers.
#include "tools/serve/http/server.h"

#include <gmock/gmock.h>

#include <chrono>
#include <thread>

#include "base/problem.h"
#include "tests/tools/serve/raw_client.h"

namespace thaimemo {
namespace {

using testing::HasSubstr;

ServerSettings any_port() {
  ServerSettings settings;
  settings.port = 0;
  return settings;
}

Response echo(const Request& request) {
  Response response{.type = "text/plain",
                    .body = request.method + " " + request.address.text() + " " + request.body};
  response.headers.emplace_back("X-Peer", request.peer);
  return response;
}

TEST(Server, AnswersAndSaysWhatBrowsersMayDo) {
  const Server server(any_port(), echo);
  const Answer answer = get(server.port(), "/doc/%E0%B8%81%2Fb?q=%20x&q=%2B");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, "GET /doc/%E0%B8%81%2Fb?q=%20x&q=%2B ");
  EXPECT_EQ(answer.header("X-Peer"), "127.0.0.1");
  EXPECT_THAT(answer.header("Content-Security-Policy"), HasSubstr("default-src 'none'"));
  EXPECT_THAT(answer.header("Content-Security-Policy"), testing::Not(HasSubstr("unsafe")));
  EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");
  EXPECT_EQ(answer.header("Referrer-Policy"), "same-origin");
}

TEST(Server, HeadHasTheHeadersOfGetAndNoBody) {
  const Server server(any_port(), echo);
  const Answer answer = ask(server.port(), "HEAD", "/a");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.header("Content-Length"), std::to_string(std::string("HEAD /a ").size()));
  EXPECT_EQ(answer.body, "");
}

TEST(Server, OneConnectionTakesManyRequests) {
  const Server server(any_port(), echo);
  const RawClient client(server.port());
  for (const char* path : {"/1", "/2", "/3"}) {
    client.send(std::string("GET ") + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_EQ(answer_from(client.receive()).body, std::string("GET ") + path + " ");
  }
}

TEST(Server, AFormComesFromAPageOfThisServer) {
  const Server server(any_port(), echo);
  const std::string here = "http://127.0.0.1:" + std::to_string(server.port());
  for (const std::string& headers :
       {std::string("Sec-Fetch-Site: same-origin\r\n"), "Origin: " + here + "\r\n",
        std::string("Sec-Fetch-Site: same-origin\r\nOrigin: null\r\n")})
    EXPECT_EQ(ask(server.port(), "POST", "/", headers, "a=1").body, "POST / a=1") << headers;
  for (const std::string& headers :
       {std::string(), std::string("Origin: null\r\n"), std::string("Origin: http://evil.example\r\n"),
        std::string("Sec-Fetch-Site: cross-site\r\n"), std::string("Sec-Fetch-Site: same-site\r\n"),
        "Sec-Fetch-Site: cross-site\r\nOrigin: " + here + "\r\n", "Origin: " + here + ".evil.example\r\n"})
    EXPECT_EQ(ask(server.port(), "POST", "/", headers, "a=1").status, 403) << headers;
}

TEST(Server, BodiesHaveALimit) {
  ServerSettings settings = any_port();
  settings.body_bytes_max = 1000;
  const Server server(settings, echo);
  EXPECT_EQ(post(server.port(), "/", std::string(1000, 'a')).status, 200);
  EXPECT_EQ(post(server.port(), "/", std::string(1001, 'a')).status, 413);
  EXPECT_EQ(ask(server.port(), "GET", "/", "", "a").status, 413);
}

// As a hand that types for ever would send it: each byte is a sign of life.
double seconds_until_closed(int port, const std::string& first, const std::string& again) {
  const RawClient client(port);
  const auto begun = std::chrono::steady_clock::now();
  client.send(first);
  for (int i = 0; i < 100 && client.send(again); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

TEST(Server, ARequestThatTricklesInIsCutOff) {
  ServerSettings settings = any_port();
  settings.request_seconds = 1;
  const Server server(settings, echo);
  EXPECT_LT(seconds_until_closed(server.port(), "GET / HTTP/1.1\r\nX-Slow: ", "a"), 4) << "header";
  const std::string form = "POST / HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n";
  EXPECT_LT(seconds_until_closed(server.port(), form + "Content-Length: 9000\r\n\r\n", "a"), 4) << "body";
  EXPECT_LT(seconds_until_closed(server.port(), form + "Transfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n"), 4)
      << "chunks";
}

TEST(Server, APauseBetweenRequestsAndALongAnswerAreNoTrickle) {
  ServerSettings settings = any_port();
  settings.request_seconds = 0.5;
  const Server server(settings, [](const Request& request) {
    if (request.address.text() == "/slow") std::this_thread::sleep_for(std::chrono::milliseconds(1500));
    return echo(request);
  });
  const RawClient client(server.port());
  for (const char* path : {"/slow", "/again"}) {
    client.send(std::string("GET ") + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_EQ(answer_from(client.receive()).body, std::string("GET ") + path + " ");
    std::this_thread::sleep_for(std::chrono::milliseconds(1500));
  }
}

TEST(Server, AChunkedBodyOverTheLimitIsRefusedAndEnds) {
  ServerSettings settings = any_port();
  settings.body_bytes_max = 1000;
  const Server server(settings, echo);
  const RawClient client(server.port());
  client.send(
      "POST / HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nTransfer-Encoding: "
      "chunked\r\n\r\n");
  for (int i = 0; i < 3; ++i) client.send("200\r\n" + std::string(512, 'a') + "\r\n");
  const Answer answer = answer_from(client.receive_all());
  EXPECT_EQ(answer.status, 413);
  EXPECT_EQ(answer.body, "The body is too long.\n");
}

TEST(Server, IsCalledByItsPublicUrl) {
  ServerSettings settings = any_port();
  settings.public_url = "https://audit.example:8443";
  const Server server(settings, echo);
  EXPECT_EQ(get(server.port(), "/", "Host: audit.example:8443\r\n").status, 200);
  EXPECT_EQ(get(server.port(), "/", "Host: evil.example\r\nX-Forwarded-Host: audit.example\r\n").status, 421);
  EXPECT_EQ(ask(server.port(), "POST", "/", "Origin: https://audit.example:8443\r\n", "a=1").status, 200);
  EXPECT_EQ(ask(server.port(), "POST", "/", "Origin: https://audit.example\r\n", "a=1").status, 403);
  for (const char* wrong :
       {"audit.example", "https://", "ftp://audit.example", "https://audit.example/thaimemo",
        "https://a@audit.example", "https://audit.example\r\nX: y"})
    EXPECT_THROW(check_public_url(wrong), Error) << wrong;
}

TEST(Server, OtherMethodsAreRefused) {
  const Server server(any_port(), echo);
  for (const char* method : {"PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get"})
    EXPECT_EQ(ask(server.port(), method, "/").status, 405) << method;
}

TEST(Server, IsCalledByItsOwnNamesOnly) {
  ServerSettings settings = any_port();
  settings.host_names = {"audit.example"};
  const Server server(settings, echo);
  for (const char* host : {"127.0.0.1", "localhost", "LOCALHOST:1", "[::1]:8042", "audit.example:80"})
    EXPECT_EQ(get(server.port(), "/", std::string("Host: ") + host + "\r\n").status, 200) << host;
  for (const char* host :
       {"evil.example", "127.0.0.1.evil.example", "localhost.", "", "10.0.0.1", "audit.example.evil"})
    EXPECT_EQ(get(server.port(), "/", std::string("Host: ") + host + "\r\n").status, 421) << host;
}

TEST(Server, OnAllInterfacesDigitsAreItsNameAndNamesAreNot) {
  ServerSettings settings = any_port();
  settings.address = "0.0.0.0";
  const Server server(settings, echo);
  EXPECT_EQ(get(server.port(), "/", "Host: 192.168.1.5:8042\r\n").status, 200);
  EXPECT_EQ(get(server.port(), "/", "Host: evil.example\r\n").status, 421);
  EXPECT_EQ(get(server.port(), "/", "Host: 1.2.3.4.evil.example\r\n").status, 421);
}

TEST(Server, AnAnswerMayTakeLongerThanAnIdleConnectionLives) {
  ServerSettings settings = any_port();
  settings.idle_seconds = 1;
  const Server server(settings, [](const Request&) {
    std::this_thread::sleep_for(std::chrono::milliseconds(2500));
    return Response{.body = "late"};
  });
  EXPECT_EQ(get(server.port(), "/").body, "late");
}

TEST(Server, WhatAPageThrowsIsAnAnswer) {
  const Server server(any_port(), [](const Request&) -> Response { throw std::runtime_error("broken"); });
  EXPECT_EQ(get(server.port(), "/").status, 500);
}

TEST(Server, ATakenPortAndAnAddressThatIsNoneAreErrors) {
  const Server server(any_port(), echo);
  ServerSettings same = any_port();
  same.port = server.port();
  EXPECT_THROW(Server(same, echo), Error);
  same.address = "localhost";
  EXPECT_THROW(Server(same, echo), Error);
}

TEST(Loopback, IsThisMachineAlone) {
  for (const char* address : {"127.0.0.1", "127.1.2.3", "::1"}) EXPECT_TRUE(is_loopback(address)) << address;
  for (const char* address :
       {"0.0.0.0", "::", "192.168.1.5", "128.0.0.1", "localhost", "", "::ffff:10.0.0.1"})
    EXPECT_FALSE(is_loopback(address)) << address;
}

}  // namespace
}  // namespace thaimemo
