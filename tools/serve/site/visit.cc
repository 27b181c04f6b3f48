#include "tools/serve/site/visit.h"

#include <array>
#include <map>

#include "tools/serve/site/problem_titles.h"

namespace thaimemo {
namespace {

constexpr const char* language_cookie = "lang";
constexpr const char* one_year_seconds = "31536000";

struct Place {
  const char *part, *below;  // first part of the address; of the pages that lie below it
  Words words;
};

constexpr std::array<Place, 7> places{{
    {"docs", "doc", {"เอกสาร", "Documents"}},
    {"agencies", "agency", {"หน่วยงาน", "Agencies"}},
    {"indicators", "indicator", {"ตัวชี้วัด", "Indicators"}},
    {"q", "q", {"คำถามสำเร็จรูป", "Questions"}},
    {"tables", "table", {"ตารางข้อมูล", "Tables"}},
    {"sql", "sql", {"SQL", "SQL"}},
    {"help", "help", {"วิธีใช้", "Help"}},
}};

Html navigation(const Visit& visit) {
  Html links;
  const auto& parts = visit.address().parts();
  for (const Place& place : places) {
    const bool here = !parts.empty() && (parts.front() == place.part || parts.front() == place.below);
    links += tag("a", {{"href", "/" + std::string(place.part)}, Attribute("aria-current", "page", here)},
                 place.words.in(visit.language));
  }
  if (visit.reviewer)
    links += tag(
        "a",
        {{"href", "/review"}, Attribute("aria-current", "page", !parts.empty() && parts.front() == "review")},
        visit.say("ตรวจทาน", "Review"));
  return tag("nav", {{"aria-label", visit.say("เมนูหลัก", "Main menu")}}, links);
}

Html search_form(const Visit& visit) {
  const bool searching = !visit.address().parts().empty() && visit.address().parts().front() == "search";
  return tag(
      "form", {{"action", "/search"}, {"role", "search"}, {"class", "search"}},
      tag("label", {{"for", "q"}, {"class", "hidden"}}, visit.say("ค้นหาในทุกตาราง", "Search all tables")),
      void_tag("input", {{"type", "search"},
                         {"id", "q"},
                         {"name", "q"},
                         {"value", searching ? visit.field("q") : ""},
                         {"placeholder", visit.say("ค้นหาในทุกตาราง", "Search all tables")}}),
      tag("button", {}, visit.say("ค้นหา", "Search")));
}

Html language_switch(const Visit& visit) {
  const bool thai = visit.language == Language::thai;
  const Address other = visit.address().with("lang", thai ? "en" : "th");
  return tag("a", {{"class", "language"}, {"href", other.text()}, {"lang", thai ? "en" : "th"}},
             thai ? "English" : "ภาษาไทย");
}

Html logout_form(const Visit& visit) {
  if (visit.user.empty()) return {};
  return tag("form", {{"method", "post"}, {"action", "/logout"}, {"class", "logout"}},
             tag("button", {{"title", visit.user}}, visit.say("ออกจากระบบ", "Log out")));
}

Html head(const std::string& title) {
  return tag("head", {}, void_tag("meta", {{"charset", "utf-8"}}),
             void_tag("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}),
             tag("title", {}, title + " · thaimemo"),
             void_tag("link", {{"rel", "stylesheet"}, {"href", "/assets/style.css"}}),
             void_tag("link", {{"rel", "icon"}, {"href", "/assets/icon.svg"}, {"type", "image/svg+xml"}}),
             tag("script", {{"type", "module"}, {"src", "/assets/viewer.js"}}), Html::trusted("\n"));
}

}  // namespace

std::string Visit::whole_link(const Address& to) const {
  const std::string host = request.header("host");
  if (!public_url.empty()) return public_url + to.text();
  return host.empty() ? to.text() : "http://" + host + to.text();
}

int status_of(const Error& error) {
  static const std::map<std::string, int, std::less<>> by_code{
      {"page-missing", 404},     {"query-unknown", 404}, {"view-unknown", 404},   {"place-missing", 404},
      {"review-forbidden", 403}, {"review-taken", 409},  {"review-changed", 409}, {"bad-correction", 400},
      {"bad-fact", 400},         {"query-timeout", 503}};
  if (const auto known = by_code.find(error.code()); known != by_code.end()) return known->second;
  if (error.exit_code() == ExitCode::usage) return 400;
  return error.exit_code() == ExitCode::temporary ? 503 : 500;
}

Language language_of(const Request& request) {
  const std::string asked = request.address.field("lang");
  const std::string chosen = asked.empty() ? request.cookie(language_cookie) : asked;
  return chosen == "en" ? Language::english : Language::thai;
}

Response page_response(const Visit& visit, const std::string& title, const Html& content, int status) {
  const Html body =
      tag("body", {},
          tag("a", {{"class", "skip"}, {"href", "#main"}}, visit.say("ข้ามไปยังเนื้อหา", "Skip to the content")),
          tag("header", {}, tag("a", {{"class", "home"}, {"href", "/"}}, "thaimemo"), navigation(visit),
              search_form(visit), language_switch(visit), logout_form(visit)),
          tag("main", {{"id", "main"}}, tag("h1", {}, title), content));
  Response response{.status = status};
  response.body = "<!doctype html>\n" +
                  tag("html", {{"lang", code_of(visit.language)}}, head(title), body).markup() + "\n";
  response.headers.emplace_back("Cache-Control", "no-cache");
  if (!visit.field("lang").empty())
    response.headers.emplace_back("Set-Cookie", std::string(language_cookie) + "=" + code_of(visit.language) +
                                                    "; Path=/; SameSite=Lax; Max-Age=" + one_year_seconds);
  return response;
}

Response error_response(const Visit& visit, const Error& error) {
  const int status = status_of(error);
  const std::string title = status == 404 ? visit.say("ไม่พบหน้านี้", "Not found")
                                          : visit.say("ทำตามคำขอไม่ได้", "This could not be done");
  const std::string thai = visit.language == Language::thai ? thai_problem_title(error.code()) : "";
  return page_response(visit, title,
                       tag("p", {{"class", "error"}, {"role", "alert"}}, error.what()) +
                           (thai.empty() ? Html() : tag("p", {}, thai)) + tag("p", {}, error.hint()) +
                           tag("p", {{"class", "note"}}, error.place() + " [" + error.code() + "]"),
                       status);
}

void refuse_missing(const std::string& what, const std::string& hint) {
  throw Error("page-missing", what, "there is nothing at this address", hint);
}

}  // namespace thaimemo
