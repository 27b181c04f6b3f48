// The web site of one archive: its pages, its assets, its server.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "tools/serve/http/server.h"
#include "tools/serve/image/page_images.h"
#include "tools/serve/site/archive.h"
#include "tools/serve/site/router.h"

namespace thaimemo {

using Clock = std::function<std::chrono::sys_seconds()>;

struct SiteSettings {
  std::string database;
  Clock clock{};  // what exports are dated by
  PageImageSettings images{};
};

class Site {
 public:
  // Throws as open_for_reading() and PageImages do.
  explicit Site(const SiteSettings& settings);

  Response answer(const Request& request);

 private:
  Archive archive_;
  PageImages images_;
  Router router_;
  Clock clock_;
};

}  // namespace thaimemo
