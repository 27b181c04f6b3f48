// A small archive whose site takes corrections, asked without a network.
#pragma once

#include <gmock/gmock.h>

#include "base/json.h"
#include "tests/store/review/ingested.h"
#include "tests/tools/serve/sample_site.h"
#include "tools/serve/review/item/place_key.h"

namespace thaimemo::sample {

inline const std::string reviewed_file(64, 'a');  // the SHA-256 of sample::document()

inline std::string key_of(int row, int column) {
  return "cell-" + cell_id(reviewed_file, 1, 1, row, column);
}

class ReviewSite : public ::testing::Test {
 protected:
  ReviewSite() : path(folder.file("reports.db")) {
    SQLite::Database db = open_for_writing(path);
    Loader loader(db);
    ingested(db, loader);
  }

  ReviewSettings settings() const {
    ReviewSettings made{"สมหญิง"};
    made.steady_clock = [this] { return Leases::Time(std::chrono::seconds(seconds)); };
    made.busy_timeout_ms = 10;
    return made;
  }

  Site& site() {
    if (!site_) {
      SiteSettings made = site_settings(path);
      made.review = settings();
      site_ = std::make_unique<Site>(made);
    }
    return *site_;
  }

  // `browser`: a letter that tells browsers apart.
  Request asked(const std::string& method, const std::string& address, char browser) {
    Request made = request(address, "reviewing=" + std::string(64, browser));
    made.method = method;
    return made;
  }
  Response get(const std::string& address, char browser = 'a') {
    return site().answer(asked("GET", address, browser));
  }
  Response post(const std::string& address, const std::string& body, char browser = 'a') {
    Request made = asked("POST", address, browser);
    made.body = body;
    return site().answer(made);
  }
  // As the script asks.
  Json sent(const std::string& address, const std::string& body, int status = 200, char browser = 'a') {
    Request made = asked("POST", address, browser);
    made.body = body;
    made.headers["accept"] = "application/json";
    const Response response = site().answer(made);
    EXPECT_EQ(response.status, status) << response.body;
    return Json::parse(response.body);
  }
  std::string save(const std::string& key, const std::string& text, const std::string& verdict = "") {
    return "place=" + key + "&seen=" + seen(key) + "&text=" + percent_encoded(text) + "&verdict=" + verdict;
  }
  std::string seen(const std::string& key) {
    SQLite::Database db = open_for_reading(path);
    return seen_mark(item_at(db, key).place);
  }
  std::string one(const std::string& sql) {
    SQLite::Database db = open_for_reading(path);
    return sample::one(db, sql);
  }

  static std::string header(const Response& response, const std::string& name) {
    for (const auto& [key, value] : response.headers)
      if (key == name) return value;
    return "";
  }

  Folder folder;
  std::string path;
  long seconds = 1'000;

 private:
  std::unique_ptr<Site> site_;
};

}  // namespace thaimemo::sample
