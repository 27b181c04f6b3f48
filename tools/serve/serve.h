// The web site of one archive: its pages, its assets, its server.
#pragma once

#include <memory>
#include <string>

#include "tools/serve/http/server.h"
#include "tools/serve/image/page_images.h"
#include "tools/serve/site/archive.h"
#include "tools/serve/site/router.h"

namespace thaimemo {

struct SiteSettings {
  std::string database;
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
};

}  // namespace thaimemo
