#include "tools/serve/review/reviewing.h"

#include "tools/serve/users/password.h"

namespace thaimemo {
namespace {

constexpr const char* browser_cookie = "reviewing";
constexpr auto others_wait_max = std::chrono::seconds(20);  // behind other people's corrections

bool is_token(const std::string& text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == text.npos;
}

// A file that cannot be written is opened all the same; only the first change would fail. Where another program writes
// just now it can be written.
void refuse_unwritable(SQLite::Database& db, const std::string& path) {
  try {
    db.exec("BEGIN IMMEDIATE");
    db.exec("ROLLBACK");
  } catch (const SQLite::Exception& failure) {
    const Error error = database_error(failure, path);
    if (error.code() != "db-locked") throw error;
  }
}

SQLite::Database opened(const std::string& path, int busy_timeout_ms) {
  open_for_reading(path);  // refuses what is missing or older: nobody asked for a new schema
  return open_for_writing(path, {Durability::durable, busy_timeout_ms});
}

}  // namespace

struct Reviewing::Writer {
  Writer(const std::string& path, int busy_timeout_ms) : db(opened(path, busy_timeout_ms)), loader(db) {}
  SQLite::Database db;
  Loader loader;
};

Reviewing::Reviewing(std::string database, const ReviewSettings& settings)
    : database_(std::move(database)), settings_(settings), leases_(settings.leases) {
  writer_ = std::make_unique<Writer>(database_, settings_.busy_timeout_ms);
  refuse_unwritable(writer_->db, database_);
}

Reviewing::~Reviewing() = default;

Speaker Reviewing::speaker(const Visit& visit) const {
  const std::string& name = settings_.reviewer.empty() ? visit.user : settings_.reviewer;
  if (!visit.reviewer || name.empty())
    throw Error("review-forbidden", visit.user, "only reviewers correct what an archive says",
                "Ask whoever keeps the archive: thaimemo users add NAME --role reviewer.");
  return {name, visit.asked_at};
}

// After a failure nothing of the connection's state is trusted: it is opened anew.
template <typename Work>
auto Reviewing::attempt(const Work& work) {
  const std::unique_lock alone(writing_, others_wait_max);
  if (!alone.owns_lock())
    throw Error("db-locked", database_, "others are correcting just now", "Try again.", ExitCode::temporary);
  for (int tried = 1;; ++tried) try {
      if (!writer_) writer_ = std::make_unique<Writer>(database_, settings_.busy_timeout_ms);
      return work(*writer_);
    } catch (const Error& error) {
      if (error.code().starts_with("db-")) writer_.reset();
      if (error.code() != "db-locked" || tried >= settings_.tries) throw;
    } catch (const SQLite::Exception& failure) {
      writer_.reset();
      const Error error = database_error(failure, database_);
      if (error.code() != "db-locked" || tried >= settings_.tries) throw error;
    }
}

Recorded Reviewing::keep(const std::function<Correction(SQLite::Database&)>& said) {
  return attempt([&](Writer& writer) { return record(writer.db, writer.loader, said(writer.db)); });
}

RecordedMany Reviewing::keep_all(const std::function<std::vector<Correction>(SQLite::Database&)>& said) {
  return attempt([&](Writer& writer) { return record_all(writer.db, writer.loader, said(writer.db)); });
}

LeaseHolder Reviewing::holder(const Visit& visit) const {
  const std::string known = visit.request.cookie(browser_cookie);
  return {is_token(known) ? known : random_token(), speaker(visit).name};
}

void Reviewing::remember(const Visit& visit, const LeaseHolder& holder, Response& response) {
  if (visit.request.cookie(browser_cookie) == holder.browser) return;
  response.headers.emplace_back("Set-Cookie", std::string(browser_cookie) + "=" + holder.browser +
                                                  "; Path=/review; HttpOnly; SameSite=Strict");
}

std::optional<std::string> Reviewing::take(const std::string& place, const LeaseHolder& holder) {
  return leases_.take(place, holder, settings_.steady_clock());
}

void Reviewing::release(const std::string& place, const LeaseHolder& holder) {
  leases_.release(place, holder.browser);
}

void Reviewing::refuse_taken(const std::string& place, const LeaseHolder& holder) {
  if (const auto other = leases_.held_by_other(place, holder.browser, settings_.steady_clock()))
    throw Error("review-taken", place, "another person looks at this place: " + *other,
                "Go on to the next one, or wait two minutes after they have left.");
}

}  // namespace thaimemo
