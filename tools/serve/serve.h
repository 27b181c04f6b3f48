// The web site of one archive: its pages, its assets, its server.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "tools/serve/gate.h"
#include "tools/serve/http/server.h"
#include "tools/serve/image/page_images.h"
#include "tools/serve/review/reviewing.h"
#include "tools/serve/site/archive.h"
#include "tools/serve/site/router.h"

namespace thaimemo {

struct SiteSettings {
  std::string database;
  Clock clock{};  // what exports are dated by
  PageImageSettings images{};
  std::string public_url{};                // "https://audit.example", for links that leave the site
  std::optional<GateSettings> gate{};      // who may enter; nullopt: everybody who can reach the server
  std::optional<ReviewSettings> review{};  // nullopt: the database is only read
};

class Site {
 public:
  // Throws as open_for_reading(), PageImages and Reviewing do.
  explicit Site(const SiteSettings& settings);

  Response answer(const Request& request);

  // Computes what looks at the whole archive before anybody waits for it: the start page; then, called again and again by
  // one thread, the pages and questions that everybody asks first, as soon as nobody has written since the call before.
  void prepare_start();
  void prepare();

 private:
  void ask_for_itself(const std::string& address);

  Archive archive_;
  PageImages images_;
  std::unique_ptr<Reviewing> reviewing_;
  Router router_;
  Clock clock_;
  std::string public_url_;
  std::unique_ptr<Gate> gate_;
  std::string seen_state_, prepared_state_;  // of the archive, as prepare() found it
};

}  // namespace thaimemo
