// The web server: a thin layer over GNU libmicrohttpd, which is included in server.cc and nowhere else.
//
// Every connection has a thread of its own, so a slow question or a slow reader holds up nobody else. What a
// stranger may send is limited before any of it is kept. A POST from a page of another site is refused.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "tools/serve/http/message.h"

namespace thaimemo {

struct ServerSettings {
  std::string address = "127.0.0.1";    // IPv4 or IPv6, as digits
  int port = 8042;                      // 0: one that is free
  std::vector<std::string> host_names;  // further names by which browsers may call this server
  std::string public_url;          // where browsers reach it, "https://audit.example"; "": as they call it
  unsigned connections_max = 600;  // more than a room of browsers, with 200 half-open ones beside them
  unsigned idle_seconds = 20;      // a connection that sends or takes nothing for so long is closed
  double request_seconds = 30;     // header and body are in after so long: a form over a slow line
  std::size_t header_bytes_max = 32 * 1024;
  std::size_t body_bytes_max = 64 * 1024;  // the longest form: an SQL statement
};

// An address of this server before a proxy, without a path: "https://audit.example", "http://10.0.0.5:8080".
// Throws Error "public-url-invalid" (exit 64).
void check_public_url(const std::string& url);

// Whether only this machine reaches an address: 127.0.0.0/8 and ::1.
bool is_loopback(const std::string& address);

// Called from many threads at once. What it throws is answered with status 500 and told nowhere else.
using Handler = std::function<Response(const Request&)>;

class Server {
 public:
  // Listens at once. Throws Error "port-taken", "address-invalid" or "public-url-invalid" (exit 64).
  Server(const ServerSettings& settings, Handler handler);
  ~Server();  // answers what it has begun
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  int port() const;

 private:
  class Daemon;
  std::unique_ptr<Daemon> daemon_;
};

}  // namespace thaimemo
