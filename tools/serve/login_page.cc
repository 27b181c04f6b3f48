#include "tools/serve/login_page.h"

namespace thaimemo {
namespace {

Html field(const std::string& label, const char* name, const char* type, const char* completion) {
  return tag(
      "p", {}, tag("label", {{"for", name}}, label), " ",
      void_tag(
          "input",
          {{"id", name}, {"name", name}, {"type", type}, {"autocomplete", completion}, {"required", true}}));
}

}  // namespace

Response login_page(const Visit& visit, const std::string& to, const std::string& wrong, int status) {
  const Html told = wrong.empty() ? Html() : tag("p", {{"class", "error"}, {"role", "alert"}}, wrong);
  const Html form = tag("form", {{"method", "post"}, {"action", "/login"}, {"class", "login"}},
                        hidden_field("to", to), field(visit.say("ชื่อผู้ใช้", "Name"), "name", "text", "username"),
                        field(visit.say("รหัสผ่าน", "Password"), "password", "password", "current-password"),
                        tag("button", {}, visit.say("เข้าสู่ระบบ", "Log in")));
  return page_response(visit, visit.say("เข้าสู่ระบบ", "Log in"), told + form, status);
}

}  // namespace thaimemo
