#include "tools/serve/gate.h"

#include "store/query/answer_source.h"
#include "tools/serve/login_page.h"
#include "tools/serve/users/password.h"

namespace thaimemo {
namespace {

constexpr const char* session_cookie = "session";
constexpr auto tries_wait_max = std::chrono::seconds(3);  // behind some twenty others; then "try again"

std::string first_part(const Visit& visit) {
  const auto& parts = visit.address().parts();
  return parts.empty() ? "" : parts.front();
}

void set_session(Response& response, const std::string& token, bool encrypted) {
  response.headers.emplace_back(
      "Set-Cookie", std::string(session_cookie) + "=" + token + "; Path=/; HttpOnly; SameSite=Strict" +
                        (encrypted ? "; Secure" : "") + (token.empty() ? "; Max-Age=0" : ""));
}

// What a person may see is not kept for the next one at the same machine.
void keep_nowhere(Response& response) {
  if (!response.type.starts_with("text/html")) return;
  std::erase_if(response.headers, [](const auto& header) { return header.first == "Cache-Control"; });
  response.headers.emplace_back("Cache-Control", "no-store");
}

Response too_many_tries(const Visit& visit, std::int64_t wait_seconds, const std::string& to) {
  const std::string seconds = std::to_string(wait_seconds);
  Response response = login_page(visit, to,
                                 visit.say("ลองผิดหลายครั้ง โปรดรออีก ", "Too many wrong tries. Wait ") +
                                     seconds + visit.say(" วินาที", " seconds."),
                                 429);
  response.headers.emplace_back("Retry-After", seconds);
  return response;
}

Response to_login(const Visit& visit) {
  if (visit.request.method == "POST")
    return login_page(visit, "/", visit.say("โปรดเข้าสู่ระบบก่อน", "Log in first."), 401);
  return see_other(Address({"login"}).with("to", visit.address().text()));
}

}  // namespace

Gate::Gate(const GateSettings& settings)
    : settings_(settings),
      log_(settings.log_file),
      sessions_(settings.sessions),
      throttle_(settings.throttle),
      nobodys_hash_(password_hash(random_token())) {
  if (users().empty())
    throw Error("users-empty", settings.users_file, "this file has no user, so nobody could log in",
                "thaimemo users add NAME --users " + settings.users_file, ExitCode::usage);
}

Response Gate::answer(const Visit& visit, const std::function<Response(const Visit&)>& next) {
  if (first_part(visit) == "assets") return next(visit);
  std::string user;
  Response response;
  try {
    response = answer_known(visit, user, next);
    note(visit, user, response);
  } catch (const Error& error) {
    return error_response(visit, error);
  }
  keep_nowhere(response);
  return response;
}

Response Gate::answer_known(const Visit& visit, std::string& user,
                            const std::function<Response(const Visit&)>& next) {
  const bool post = visit.request.method == "POST";
  if (first_part(visit) == "login") return post ? log_in(visit, user) : login_page(visit, visit.field("to"));
  const std::optional<User> known = visitor(visit.request);
  if (known) user = known->name;
  if (first_part(visit) == "logout" && post) return log_out(visit);
  if (!known) return to_login(visit);
  Visit entered(visit);
  entered.user = known->name;
  entered.reviewer = visit.reviewer && known->role == Role::reviewer;
  return next(entered);
}

// One try at a time: those that come together wait for each other's failures.
Response Gate::log_in(const Visit& visit, std::string& user) {
  const Address form({}, parse_fields(visit.request.body));
  user = form.field("name");
  const std::unique_lock alone(tries_, tries_wait_max);
  if (!alone.owns_lock())
    return login_page(visit, form.field("to"),
                      visit.say("ระบบไม่ว่าง โปรดลองอีกครั้ง", "Many log in just now. Try again."), 503);
  const SteadyTime now = settings_.steady_clock();
  const auto wait =
      std::max(throttle_.wait_of("user " + user, now), throttle_.wait_of("peer " + visit.request.peer, now));
  if (wait.count() > 0) return too_many_tries(visit, wait.count(), form.field("to"));
  const std::optional<User> known = user_named(users(), user);
  const bool fits = password_fits(known ? known->password_hash : nobodys_hash_, form.field("password"));
  return known && fits ? entrance(visit, *known, form.field("to"))
                       : refused_try(visit, user, form.field("to"));
}

Response Gate::entrance(const Visit& visit, const User& user, const std::string& to) {
  throttle_.succeeded("user " + user.name);
  sessions_.close(visit.request.cookie(session_cookie));
  Response response = see_other(parse_address(to));
  set_session(response, sessions_.open(user.name, user.password_hash, settings_.steady_clock()),
              settings_.encrypted);
  return response;
}

Response Gate::refused_try(const Visit& visit, const std::string& name, const std::string& to) {
  throttle_.failed("user " + name, settings_.steady_clock());
  throttle_.failed("peer " + visit.request.peer, settings_.steady_clock());
  return login_page(visit, to, visit.say("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง", "The name or the password is wrong."), 401);
}

Response Gate::log_out(const Visit& visit) {
  sessions_.close(visit.request.cookie(session_cookie));
  Response response = see_other(Address({"login"}));
  set_session(response, "", settings_.encrypted);
  return response;
}

// A user who was removed, or has a new password, is logged out.
std::optional<User> Gate::visitor(const Request& request) {
  const auto holder = sessions_.holder_of(request.cookie(session_cookie), settings_.steady_clock());
  if (!holder) return std::nullopt;
  const std::optional<User> user = user_named(users(), holder->user);
  return user && user->password_hash == holder->mark ? user : std::nullopt;
}

std::vector<User> Gate::users() {
  const std::lock_guard lock(users_mutex_);
  const std::string state = state_of_users(settings_.users_file);
  if (state != users_state_) users_ = read_users(settings_.users_file);
  users_state_ = state;
  return users_;
}

void Gate::note(const Visit& visit, const std::string& user, const Response& response) {
  log_.add({thai_time(visit.asked_at), user, visit.request.peer, visit.request.method, visit.address().text(),
            response.status, response.rows, response.correction});
}

}  // namespace thaimemo
