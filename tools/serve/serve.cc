#include "tools/serve/serve.h"

#include "base/embedded_file.h"
#include "store/query/named_query.h"
#include "tools/serve/pages/agency_page.h"
#include "tools/serve/pages/document_page.h"
#include "tools/serve/pages/documents_page.h"
#include "tools/serve/pages/help_page.h"
#include "tools/serve/pages/indicator_page.h"
#include "tools/serve/pages/question_page.h"
#include "tools/serve/pages/search_page.h"
#include "tools/serve/pages/sql_page.h"
#include "tools/serve/pages/start_page.h"
#include "tools/serve/pages/table_page.h"
#include "tools/serve/proof/proof_pages.h"
#include "tools/serve/review/review_pages.h"

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

// A page that needs no part of its address.
PageMaker whole(Response (*page)(const Visit&)) {
  return [page](const Visit& visit, const PathValues&) { return page(visit); };
}

// A page of one thing that its address names.
PageMaker of(const char* part, Response (*page)(const Visit&, const std::string&)) {
  return [part, page](const Visit& visit, const PathValues& path) { return page(visit, path.at(part)); };
}

Router routes(PageImages& images, Reviewing* reviewing) {
  Router router;
  router.add("/", whole(start_page));
  router.add("/assets/{name}", asset);
  router.add_rows("/search", whole(search_page));
  router.add_rows("/docs", whole(documents_page));
  router.add("/doc/{sha}", of("sha", document_page));
  router.add("/source/{source}", of("source", source_page));
  router.add_rows("/agencies", whole(agencies_page));
  router.add("/agency/{name}", of("name", agency_page));
  router.add("/indicators", whole(indicators_page));
  router.add("/indicator/{number}", of("number", indicator_page));
  router.add("/q", whole(questions_page));
  router.add_rows("/q/{name}", of("name", question_page));
  router.add("/tables", whole(tables_page));
  router.add_rows("/table/{view}", [](const Visit& visit, const PathValues& path) {
    return table_page(visit, path.at("view"));
  });
  router.add_rows("/sql", [](const Visit& visit, const PathValues&) { return sql_page(visit); });
  router.add("/help", whole(help_page));
  add_proof_pages(router, images);
  if (reviewing) add_review_pages(router, *reviewing, images);
  return router;
}

}  // namespace

Site::Site(const SiteSettings& settings)
    : archive_(settings.database),
      images_(settings.images),
      reviewing_(settings.review ? std::make_unique<Reviewing>(settings.database, *settings.review)
                                 : nullptr),
      router_(routes(images_, reviewing_.get())),
      clock_(settings.clock),
      public_url_(settings.public_url),
      seen_state_(archive_.state()) {
  if (settings.gate) gate_ = std::make_unique<Gate>(*settings.gate);
}

void Site::ask_for_itself(const std::string& address) {
  Request request;
  request.method = "GET";
  request.address = parse_address(address);
  const Archive::Lent db = archive_.connection();
  router_.answer({request, archive_, *db, Language::thai, "", clock_()});
}

void Site::prepare_start() {
  ask_for_itself("/");
}

void Site::prepare() {
  const std::string now = archive_.state();
  const bool stands_still = now == seen_state_;
  seen_state_ = now;
  if (!stands_still || now == prepared_state_) return;
  prepared_state_ = now;
  for (const char* address : {"/", "/tables", "/docs", "/agencies", "/indicators"}) ask_for_itself(address);
  for (const NamedQuery& query : named_queries()) ask_for_itself(Address({"q", query.name}).text());
}

Response Site::answer(const Request& request) {
  const Archive::Lent db = archive_.connection();
  Visit visit{request, archive_, *db, language_of(request), "", clock_()};
  visit.public_url = public_url_;
  visit.reviewer = reviewing_ != nullptr;
  if (!gate_) return router_.answer(visit);
  return gate_->answer(visit, [&](const Visit& known) { return router_.answer(known); });
}

}  // namespace thaimemo
