// What a browser asks and what it is told.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "tools/serve/http/address.h"

namespace thaimemo {

struct Request {
  std::string method;  // GET, HEAD or POST; the server lets no other through
  Address address;
  std::map<std::string, std::string> headers;  // names in lower case; of equal ones the last
  std::string body;

  std::string header(const std::string& name) const;  // "" where it was not sent
  std::string cookie(std::string_view name) const;
};

// A file without a name, whose bytes are sent from the disk: for what is too large to be held. Closed with the
// last response that sends it.
class SentFile {
 public:
  SentFile();  // empty, in the folder of temporary files; throws Error "output-failed"
  ~SentFile();
  SentFile(const SentFile&) = delete;
  SentFile& operator=(const SentFile&) = delete;

  int descriptor() const { return descriptor_; }
  void write(std::string_view bytes);  // throws Error "output-failed"
  std::uint64_t size() const;

 private:
  int descriptor_;
};

struct Response {
  int status = 200;
  std::string type = "text/html; charset=utf-8";
  std::string body{};
  std::shared_ptr<SentFile> file{};  // in place of the body
  std::vector<std::pair<std::string, std::string>> headers{};

  // "attachment" with a name in UTF-8 (RFC 6266); the name's quotes, slashes and control letters become '-'.
  void offer_as(const std::string& file_name);
};

// 303: shown again with GET, so that a reload sends nothing twice.
Response see_other(const Address& address);

}  // namespace thaimemo
