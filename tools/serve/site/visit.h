// One request as the pages see it: what is asked, in which language, of which archive.
#pragma once

#include <chrono>
#include <string>

#include "store/html/html.h"
#include "store/html/language.h"
#include "tools/serve/http/message.h"
#include "tools/serve/site/archive.h"

namespace thaimemo {

struct Visit {
  const Request& request;
  Archive& archive;
  SQLite::Database& db;  // of this visit alone
  Language language = Language::thai;
  std::string file_kind{};  // "csv" where the rows are wanted as a file, "" for the page
  std::chrono::sys_seconds asked_at{};
  std::string user{};        // who is logged in; "" where nobody has to
  bool reviewer = false;     // may correct as well, on a site that takes corrections
  std::string public_url{};  // of the server, where it is known

  const Address& address() const { return request.address; }
  // With the server's own address in front, as browsers reach it: for what leaves the site.
  std::string whole_link(const Address& to) const;
  std::string field(std::string_view name) const { return request.address.field(name); }
  std::string say(const char* thai, const char* english) const { return Words{thai, english}.in(language); }
};

// ?lang=en, else what was chosen before (a cookie), else Thai.
Language language_of(const Request& request);

// A whole page: head, navigation, `content` under its title. A chosen language is remembered.
Response page_response(const Visit& visit, const std::string& title, const Html& content, int status = 200);

// A page that says what went wrong and what to do next; the status follows from the error's code.
Response error_response(const Visit& visit, const Error& error);

// The status that an error's code and exit code ask for.
int status_of(const Error& error);

// Throws Error "page-missing", which error_response() answers with 404.
[[noreturn]] void refuse_missing(const std::string& what, const std::string& hint);

}  // namespace thaimemo
