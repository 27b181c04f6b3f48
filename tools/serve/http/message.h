// What a browser asks and what it is told.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/unnamed_file.h"
#include "tools/serve/http/address.h"

namespace thaimemo {

struct Request {
  std::string method;  // GET, HEAD or POST; the server lets no other through
  Address address;
  std::map<std::string, std::string> headers;  // names in lower case; of equal ones the last
  std::string body;
  std::string peer{};  // the address it came from, as digits

  std::string header(const std::string& name) const;  // "" where it was not sent
  std::string cookie(std::string_view name) const;
};

// For what is too large to be held: bytes that are sent from the disk, closed with the last response that sends them.
using SentFile = UnnamedFile;

struct Response {
  int status = 200;
  std::string type = "text/html; charset=utf-8";
  std::string body{};
  std::shared_ptr<SentFile> file{};  // in place of the body
  std::vector<std::pair<std::string, std::string>> headers{};
  std::optional<std::int64_t> rows{};        // of an export, for the log
  std::optional<std::int64_t> correction{};  // the id of one that was kept, for the log

  // "attachment" with a name in UTF-8 and one in ASCII for old browsers (RFC 6266); the name's quotes, slashes and
  // control letters become '-'. More than 200 bytes are cut between letters.
  void offer_as(const std::string& file_name);
};

// 303: shown again with GET, so that a reload sends nothing twice.
Response see_other(const Address& address);

}  // namespace thaimemo
