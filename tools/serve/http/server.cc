#include "tools/serve/http/server.h"

#include <arpa/inet.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "base/problem.h"
#include "tools/serve/http/arrivals.h"

namespace thaimemo {
namespace {

constexpr size_t stack_bytes =
    1u << 20;  // of a connection's thread: SQLite's deepest statements take a quarter of it

// Said with every answer. Pages hold no script, style or frame of other places, and tell no other site where a reader
// was. (With "no-referrer" browsers would not say where a form comes from either.)
constexpr std::array<std::pair<const char*, const char*>, 6> safe_headers{{
    {"Content-Security-Policy",
     "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self'; "
     "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
    {"Referrer-Policy", "same-origin"},
    {"X-Content-Type-Options", "nosniff"},
    {"X-Frame-Options", "DENY"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
}};

// Of a body that is too long so much more is read and thrown away, so that its sender sees why.
constexpr size_t bytes_thrown_away_max = 1u << 20;

struct Exchange {
  Request request;
  bool begun = false, refused = false;
  size_t thrown_away = 0;
};

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
  });
  return text;
}

MHD_Result keep_header(void* exchange, MHD_ValueKind, const char* name, const char* value) {
  static_cast<Exchange*>(exchange)->request.headers[lower(name)] = value ? value : "";
  return MHD_YES;
}

size_t leave_escapes(void*, MHD_Connection*, char* text) {
  return std::strlen(text);
}

// "name:8042" and "[::1]:8042" without the port.
std::string host_of(const std::string& header) {
  const size_t colon = header.rfind(':');
  const bool has_port = colon != std::string::npos && header.find(']', colon) == std::string::npos;
  return lower(header.substr(0, has_port ? colon : header.size()));
}

// "https://audit.example:8443" as "audit.example:8443".
std::string place_of(const std::string& url) {
  const size_t slashes = url.find("://");
  return slashes == std::string::npos ? "" : url.substr(slashes + 3);
}

union SocketAddress {
  sockaddr any;
  sockaddr_in four;
  sockaddr_in6 six;
};

// Browsers say where a form comes from: in Sec-Fetch-Site where the site is theirs or encrypted, in Origin elsewhere.
bool comes_from_here(const Request& request, const std::string& public_url) {
  const std::string site = request.header("sec-fetch-site"), origin = request.header("origin");
  if (!site.empty() && site != "same-origin") return false;
  if (origin.empty() || origin == "null") return !site.empty();
  const std::string host = request.header("host");
  return (!public_url.empty() && origin == public_url) || origin == "http://" + host ||
         origin == "https://" + host;
}

bool is_digits(const std::string& host) {
  in_addr four{};
  in6_addr six{};
  return inet_pton(AF_INET, host.c_str(), &four) == 1 ||
         (host.starts_with('[') && host.ends_with(']') &&
          inet_pton(AF_INET6, host.substr(1, host.size() - 2).c_str(), &six) == 1);
}

std::string peer_of(MHD_Connection* connection) {
  const MHD_ConnectionInfo* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  std::array<char, INET6_ADDRSTRLEN> text{};
  if (!info || !info->client_addr) return "";
  const auto* socket = reinterpret_cast<const SocketAddress*>(info->client_addr);
  const void* address = socket->any.sa_family == AF_INET6 ? static_cast<const void*>(&socket->six.sin6_addr)
                                                          : &socket->four.sin_addr;
  return inet_ntop(socket->any.sa_family, address, text.data(), text.size()) ? text.data() : "";
}

Response plain_answer(int status, const std::string& text) {
  return {.status = status, .type = "text/plain; charset=utf-8", .body = text + "\n"};
}

SocketAddress socket_address(const ServerSettings& settings) {
  SocketAddress socket{};
  if (inet_pton(AF_INET, settings.address.c_str(), &socket.four.sin_addr) == 1) {
    socket.four.sin_family = AF_INET;
    socket.four.sin_port = htons(static_cast<std::uint16_t>(settings.port));
  } else if (inet_pton(AF_INET6, settings.address.c_str(), &socket.six.sin6_addr) == 1) {
    socket.six.sin6_family = AF_INET6;
    socket.six.sin6_port = htons(static_cast<std::uint16_t>(settings.port));
  } else {
    throw Error("address-invalid", settings.address, "this is no address of a network interface",
                "Name one in digits, e.g. 127.0.0.1 or ::1.", ExitCode::usage);
  }
  return socket;
}

}  // namespace

void check_public_url(const std::string& url) {
  const std::string place = place_of(url);
  const bool is_web = url.starts_with("https://") || url.starts_with("http://");
  const bool is_place = !place.empty() && place.find_first_of("/?#@ \t\r\n\"<>\\") == std::string::npos;
  if (is_web && is_place) return;
  throw Error("public-url-invalid", url, "this is no address of a web server",
              "Name it as browsers see it, without a path: https://audit.example", ExitCode::usage);
}

bool is_loopback(const std::string& address) {
  in_addr four{};
  if (inet_pton(AF_INET, address.c_str(), &four) == 1) return (ntohl(four.s_addr) >> 24) == 127;
  in6_addr six{};
  return inet_pton(AF_INET6, address.c_str(), &six) == 1 && IN6_IS_ADDR_LOOPBACK(&six);
}

class Server::Daemon {
 public:
  Daemon(const ServerSettings& settings, Handler handler)
      : settings_(settings),
        handler_(std::move(handler)),
        arrivals_(Arrivals::Seconds(settings.request_seconds)) {
    if (!settings.public_url.empty()) check_public_url(settings.public_url);
    SocketAddress socket = socket_address(settings);
    unsigned flags = MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION | MHD_USE_POLL;
    if (socket.any.sa_family == AF_INET6) flags |= MHD_USE_IPv6;
    daemon_ = MHD_start_daemon(
        flags, static_cast<std::uint16_t>(settings.port), nullptr, nullptr, answer_connection, this,
        MHD_OPTION_SOCK_ADDR, &socket.any, MHD_OPTION_CONNECTION_LIMIT, settings.connections_max,
        MHD_OPTION_CONNECTION_TIMEOUT, settings.idle_seconds, MHD_OPTION_CONNECTION_MEMORY_LIMIT,
        settings.header_bytes_max, MHD_OPTION_THREAD_STACK_SIZE, stack_bytes, MHD_OPTION_URI_LOG_CALLBACK,
        begin_exchange, this, MHD_OPTION_UNESCAPE_CALLBACK, leave_escapes, this, MHD_OPTION_NOTIFY_COMPLETED,
        end_exchange, this, MHD_OPTION_NOTIFY_CONNECTION, note_connection, this, MHD_OPTION_END);
    if (!daemon_)
      throw Error("port-taken", settings.address + ":" + std::to_string(settings.port), std::strerror(errno),
                  "Name another one with --port, or --port 0 for any that is free.", ExitCode::usage);
  }

  ~Daemon() { MHD_stop_daemon(daemon_); }
  Daemon(const Daemon&) = delete;
  Daemon& operator=(const Daemon&) = delete;

  int port() const {
    const MHD_DaemonInfo* info = MHD_get_daemon_info(daemon_, MHD_DAEMON_INFO_BIND_PORT);
    return info ? info->port : settings_.port;
  }

 private:
  // The address as it was sent, before anything of it is decoded.
  static void* begin_exchange(void*, const char* address, MHD_Connection*) {
    auto* exchange = new Exchange;
    exchange->request.address = parse_address(address);
    return exchange;
  }

  static int socket_of(MHD_Connection* connection) {
    const MHD_ConnectionInfo* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info ? info->connect_fd : -1;
  }

  static void note_connection(void* self, MHD_Connection* connection, void**,
                              MHD_ConnectionNotificationCode code) {
    Arrivals& arrivals = static_cast<Daemon*>(self)->arrivals_;
    if (code == MHD_CONNECTION_NOTIFY_STARTED)
      arrivals.expect(connection, socket_of(connection));
    else
      arrivals.forget(connection);
  }

  static void end_exchange(void* self, MHD_Connection* connection, void** exchange,
                           MHD_RequestTerminationCode code) {
    auto& daemon = *static_cast<Daemon*>(self);
    if (code == MHD_REQUEST_TERMINATED_COMPLETED_OK)
      daemon.arrivals_.expect(connection, socket_of(connection),
                              Arrivals::Seconds(daemon.settings_.idle_seconds));
    delete static_cast<Exchange*>(*exchange);
    *exchange = nullptr;
  }

  static MHD_Result answer_connection(void* self, MHD_Connection* connection, const char*, const char* method,
                                      const char*, const char* bytes, size_t* size, void** state) {
    auto& exchange = *static_cast<Exchange*>(*state);
    auto& daemon = *static_cast<Daemon*>(self);
    if (!exchange.begun) {
      exchange.begun = true;
      exchange.request.method = method;
      exchange.request.peer = peer_of(connection);
      MHD_get_connection_values(connection, MHD_HEADER_KIND, keep_header, &exchange);
      // A refusal is said before the body arrives; the connection then ends.
      if (const auto refusal = daemon.refusal(exchange.request)) return send(connection, *refusal);
      return MHD_YES;
    }
    if (*size > 0) {
      const bool taken = daemon.take(exchange, connection, {bytes, *size});
      *size = 0;
      return taken ? MHD_YES : MHD_NO;
    }
    if (exchange.refused) return MHD_NO;
    daemon.arrivals_.arrived(connection);
    return send(connection, daemon.response_to(exchange.request));
  }

  // Whether more may follow. The library takes no answer in the middle of a body, so the refusal is written here.
  bool take(Exchange& exchange, MHD_Connection* connection, std::string_view bytes) const {
    if (!exchange.refused && exchange.request.body.size() + bytes.size() <= settings_.body_bytes_max) {
      exchange.request.body += bytes;
      return true;
    }
    if (!exchange.refused) refuse_body(socket_of(connection));
    exchange.refused = true;
    exchange.thrown_away += bytes.size();
    return exchange.thrown_away <= bytes_thrown_away_max;
  }

  static void refuse_body(int socket) {
    constexpr std::string_view answer =
        "HTTP/1.1 413 Content Too Large\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\n"
        "X-Content-Type-Options: nosniff\r\nContent-Length: 22\r\n\r\nThe body is too long.\n";
    ::send(socket, answer.data(), answer.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    shutdown(socket, SHUT_WR);
  }

  std::optional<Response> refusal(const Request& request) const {
    if (request.method != "GET" && request.method != "HEAD" && request.method != "POST")
      return plain_answer(405, "Only GET, HEAD and POST are answered here.");
    if (!is_called(host_of(request.header("host"))))
      return plain_answer(
          421, "This server is not called by that name. Start it with --host-name NAME to add one.");
    const bool has_body =
        request.headers.contains("content-length") || request.headers.contains("transfer-encoding");
    if (request.method != "POST" && has_body && request.header("content-length") != "0")
      return plain_answer(413, "A question of this kind has no body.");
    if (std::strtoull(request.header("content-length").c_str(), nullptr, 10) > settings_.body_bytes_max)
      return plain_answer(413, "The body is too long.");
    if (request.method == "POST" && !comes_from_here(request, settings_.public_url))
      return plain_answer(403, "A form has to come from a page of this server.");
    return std::nullopt;
  }

  // A page of another site that lets its own name point here (DNS rebinding) sends that name, and never digits.
  bool is_called(const std::string& host) const {
    if ((settings_.address == "0.0.0.0" || settings_.address == "::") && is_digits(host)) return true;
    for (const char* own : {"127.0.0.1", "localhost", "[::1]"})
      if (host == own) return true;
    if (!settings_.public_url.empty() && host == host_of(place_of(settings_.public_url))) return true;
    return host == settings_.address || host == "[" + settings_.address + "]" ||
           std::find(settings_.host_names.begin(), settings_.host_names.end(), host) !=
               settings_.host_names.end();
  }

  Response response_to(const Request& request) const {
    try {
      return handler_(request);
    } catch (const std::exception& failure) {
      return plain_answer(500, failure.what());
    }
  }

  static MHD_Response* body_of(const Response& response) {
    if (response.file) {
      const int descriptor = dup(response.file->descriptor());
      return descriptor < 0 ? nullptr : MHD_create_response_from_fd64(response.file->size(), descriptor);
    }
    return MHD_create_response_from_buffer(response.body.size(), const_cast<char*>(response.body.data()),
                                           MHD_RESPMEM_MUST_COPY);
  }

  static MHD_Result send(MHD_Connection* connection, const Response& response) {
    MHD_Response* sent = body_of(response);
    if (!sent) return MHD_NO;
    for (const auto& [name, value] : safe_headers) MHD_add_response_header(sent, name, value);
    MHD_add_response_header(sent, "Content-Type", response.type.c_str());
    for (const auto& [name, value] : response.headers)
      MHD_add_response_header(sent, name.c_str(), value.c_str());
    const bool ends =
        response.status == 403 || response.status == 405 || response.status == 413 || response.status == 421;
    if (ends) MHD_add_response_header(sent, "Connection", "close");
    const MHD_Result result = MHD_queue_response(connection, static_cast<unsigned>(response.status), sent);
    MHD_destroy_response(sent);
    return result;
  }

  ServerSettings settings_;
  Handler handler_;
  Arrivals arrivals_;
  MHD_Daemon* daemon_ = nullptr;
};

Server::Server(const ServerSettings& settings, Handler handler)
    : daemon_(std::make_unique<Daemon>(settings, std::move(handler))) {}
Server::~Server() = default;

int Server::port() const {
  return daemon_->port();
}

}  // namespace thaimemo
