#include "tools/serve/serve.h"

#include "base/embedded_file.h"
#include "tools/serve/pages/start_page.h"

namespace thaimemo {

std::vector<EmbeddedFile> serve_assets();

namespace {

std::string type_of(std::string_view name) {
  if (name.ends_with(".css")) return "text/css; charset=utf-8";
  if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
  return "image/svg+xml";
}

Response asset(const Visit& visit, const PathValues& path) {
  for (const EmbeddedFile& file : serve_assets())
    if (file.name == path.at("name")) {
      Response response{.type = type_of(file.name), .body = std::string(file.content)};
      response.headers.emplace_back("Cache-Control", "no-cache");
      return response;
    }
  refuse_missing(path.at("name"), visit.say("เริ่มที่หน้าแรก", "Begin at the start page."));
}

Router routes() {
  Router router;
  router.add("/", [](const Visit& visit, const PathValues&) { return start_page(visit); });
  router.add("/assets/{name}", asset);
  return router;
}

}  // namespace

Site::Site(const SiteSettings& settings)
    : archive_(settings.database), router_(routes()), clock_(settings.clock) {
  if (settings.gate) gate_ = std::make_unique<Gate>(*settings.gate);
}

Response Site::answer(const Request& request) {
  const Archive::Lent db = archive_.connection();
  const Visit visit{request, archive_, *db, language_of(request), "", clock_()};
  if (!gate_) return router_.answer(visit);
  return gate_->answer(visit, [&](const Visit& known) { return router_.answer(known); });
}

}  // namespace thaimemo
