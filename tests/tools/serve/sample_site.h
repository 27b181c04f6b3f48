// A small archive behind its web site, asked without a network.
#pragma once

#include "tests/store/sample.h"
#include "tools/serve/serve.h"

namespace thaimemo::sample {

// `count` reports of as many agencies; the hash of each begins with its number.
inline std::string archive_file(const Folder& folder, int count, const std::string& agency = "อบต.ทดสอบ") {
  const std::string path = folder.file("reports.db");
  SQLite::Database db = open_for_writing(path);
  Loader loader(db);
  for (int i = 0; i < count; ++i) {
    std::string number = std::to_string(100 + i);
    Document made = document("report " + number + ".pdf", "มาตรการที่ " + number + " งบประมาณ");
    made.sha256 = number + std::string(61, 'a');
    loader.load(made, report(agency + " " + number, 50 + i % 50));
  }
  return path;
}

// A site whose clock stands still.
inline SiteSettings site_settings(const std::string& database) {
  return {database, [] { return std::chrono::sys_seconds{}; }};
}

inline Request request(const std::string& address, const std::string& cookie = "") {
  Request made{"GET", parse_address(address), {{"host", "127.0.0.1"}}, ""};
  if (!cookie.empty()) made.headers["cookie"] = cookie;
  return made;
}

inline int times(const std::string& text, const std::string& part) {
  int count = 0;
  for (size_t place = text.find(part); place != text.npos; place = text.find(part, place + part.size()))
    ++count;
  return count;
}

// The bytes of an answer, also of one that lies in a file.
inline std::string content(const Response& response) {
  if (!response.file) return response.body;
  std::string bytes(response.file->size(), '\0');
  EXPECT_EQ(pread(response.file->descriptor(), bytes.data(), bytes.size(), 0),
            static_cast<ssize_t>(bytes.size()));
  return bytes;
}

}  // namespace thaimemo::sample
