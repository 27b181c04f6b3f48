// A browser, or an attacker, by hand: bytes to a port of this machine and back.
#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <string>
#include <string_view>

namespace thaimemo {

class RawClient {
 public:
  explicit RawClient(int port, int receive_buffer_bytes = 0) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
    if (receive_buffer_bytes > 0)
      setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer_bytes, sizeof receive_buffer_bytes);
    const timeval patience{60, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }
  ~RawClient() { close(socket_); }
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  bool connected() const { return connected_; }

  // False where the other side has hung up.
  bool send(std::string_view bytes) const {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  // Nothing more will be sent.
  void end() const { shutdown(socket_, SHUT_WR); }

  // The next bytes, at most so many; "" at the end.
  std::string receive(std::size_t bytes_max = 65536) const {
    std::string block(bytes_max, '\0');
    const ssize_t got = recv(socket_, block.data(), block.size(), 0);
    block.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return block;
  }

  std::string receive_all() const {
    std::string all;
    for (std::string block = receive(); !block.empty(); block = receive()) all += block;
    return all;
  }

 private:
  int socket_;
  bool connected_ = false;
};

struct Answer {
  int status = 0;  // 0: the connection ended without an answer
  std::multimap<std::string, std::string> headers;
  std::string body;

  std::string header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? "" : found->second;
  }
};

inline Answer answer_from(const std::string& bytes) {
  Answer answer;
  const std::size_t end = bytes.find("\r\n\r\n");
  if (!bytes.starts_with("HTTP/1.") || end == std::string::npos) return answer;
  answer.status = std::atoi(bytes.substr(9, 3).c_str());
  for (std::size_t line = bytes.find("\r\n") + 2; line < end + 2;) {
    const std::size_t line_end = bytes.find("\r\n", line), colon = bytes.find(": ", line);
    if (colon < line_end)
      answer.headers.emplace(bytes.substr(line, colon - line), bytes.substr(colon + 2, line_end - colon - 2));
    line = line_end + 2;
  }
  answer.body = bytes.substr(end + 4);
  return answer;
}

// One request on a connection of its own, with "Host: 127.0.0.1" where `headers` names no host.
inline Answer ask(int port, const std::string& method, const std::string& target,
                  const std::string& headers = "", const std::string& body = "") {
  const RawClient client(port);
  std::string request = method + " " + target + " HTTP/1.1\r\nConnection: close\r\n" + headers;
  if (headers.find("Host:") == std::string::npos)
    request += "Host: 127.0.0.1:" + std::to_string(port) + "\r\n";
  if (!body.empty()) request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  client.send(request + "\r\n" + body);
  return answer_from(client.receive_all());
}

inline Answer get(int port, const std::string& target, const std::string& headers = "") {
  return ask(port, "GET", target, headers);
}

// As a browser sends a form of the same site.
inline Answer post(int port, const std::string& target, const std::string& body,
                   const std::string& headers = "") {
  return ask(port, "POST", target,
             "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n" + headers,
             body);
}

}  // namespace thaimemo
