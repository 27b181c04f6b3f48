// thaimemo-serve: an archive in the browser.
#include <malloc.h>

#include <condition_variable>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <mutex>
#include <stop_token>
#include <thread>

#include "base/command_line.h"
#include "base/translation.h"
#include "tools/ingest/process/stop_signal.h"
#include "tools/serve/serve.h"

namespace thaimemo {
namespace {

constexpr auto looks_for_stop_every = std::chrono::milliseconds(100);
constexpr auto looks_for_writers_every = std::chrono::seconds(2);  // ingest commits each document
constexpr std::size_t page_form_bytes_max =
    256 * 1024;  // the texts of a page, nine bytes for a Thai letter: 28,000 of them

namespace fs = std::filesystem;

// As other programs do (XDG Base Directory): "" where the user has no home.
std::string usual_cache_folder() {
  const char* cache = std::getenv("XDG_CACHE_HOME");
  if (cache && *cache == '/') return (fs::path(cache) / "thaimemo").string();
  const char* home = std::getenv("HOME");
  return home && *home ? (fs::path(home) / ".cache" / "thaimemo").string() : "";
}

// What is not asked of the user: originals may stand beside the database, or where the server is started.
void name_folders(SiteSettings& settings) {
  settings.images.program =
      (fs::read_symlink("/proc/self/exe").parent_path() / "thaimemo-page-image").string();
  settings.images.trees = settings.images.folders;
  settings.images.folders.push_back(fs::path(settings.database).parent_path().string());
  settings.images.folders.push_back(".");
}

struct ServeOptions {
  SiteSettings site;
  ServerSettings server;
  std::string users_file, log_file;
  bool review = false;
  std::string reviewer;
};

GateSettings gate_settings(const ServeOptions& options) {
  GateSettings gate{options.users_file, options.log_file};
  if (gate.log_file.empty()) gate.log_file = options.users_file + ".log";
  gate.encrypted = options.server.public_url.starts_with("https://");
  gate.steady_clock = [] { return std::chrono::steady_clock::now(); };
  return gate;
}

// Without users, everybody who reaches the server reads everything.
void check(const ServeOptions& options) {
  if (!options.users_file.empty() || is_loopback(options.server.address)) return;
  throw Error("users-needed", options.server.address,
              "other machines reach this address, and nobody has to log in",
              "Make a file of users (thaimemo users add NAME --users users.json) and name it with --users.",
              ExitCode::usage);
}

[[noreturn]] void refuse_usage(const std::string& message, const std::string& hint) {
  throw Error("usage", "--review", message, hint, ExitCode::usage);
}

// Every correction carries a name: that of the user, or else of the person at this machine.
void take_review(ServeOptions& options) {
  if (!options.review && !options.reviewer.empty())
    refuse_usage("--reviewer names who corrects, and nobody may", "Add --review.");
  if (!options.review) return;
  const bool users = !options.users_file.empty();
  if (users && !options.reviewer.empty())
    refuse_usage("people log in under their own names", "Leave --reviewer out.");
  if (!users && options.reviewer.empty())
    refuse_usage("every correction carries a name", "Add --reviewer NAME, or --users FILE.");
  if (!users) check_user_name(options.reviewer);
  options.site.review = ReviewSettings{options.reviewer};
  options.server.body_bytes_max = page_form_bytes_max;
}

void keep_prepared(Site& site, const std::stop_token& ending) {
  std::mutex mutex;
  std::condition_variable_any end;
  std::unique_lock lock(mutex);
  do site.prepare();
  while (!end.wait_for(lock, ending, looks_for_writers_every, [] { return false; }) &&
         !ending.stop_requested());
}

// Every connection has a thread. With the C library's usual eight heaps for each core what threads gave back lay in heaps of
// others: fifty clients made the server grow by 270 MB, with four heaps by 213, with two by 192.
constexpr int heaps_max = 2;

ExitCode serve(ServeOptions& options) {
  mallopt(M_ARENA_MAX, heaps_max);
  take_review(options);
  check(options);
  options.site.public_url = options.server.public_url;
  if (!options.users_file.empty()) options.site.gate = gate_settings(options);
  options.site.clock = [] {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  };
  StopSignal stop;
  Site site(options.site);
  site.prepare_start();
  const Server server(options.server, [&](const Request& request) { return site.answer(request); });
  std::cerr << in_their_language("thaimemo: http://" + options.server.address + ":" +
                                 std::to_string(server.port()) + "/  (Ctrl-C ends it)\n");
  const std::jthread preparing([&](const std::stop_token& ending) { keep_prepared(site, ending); });
  while (!stop.requested()) std::this_thread::sleep_for(looks_for_stop_every);
  return ExitCode::ok;
}

Work describe(CLI::App& app) {
  const auto options = std::make_shared<ServeOptions>();
  app.add_option("DB,--db", options->site.database, "the database, as ingest made it")->required();
  app.add_option("--port", options->server.port, "0 for any that is free")
      ->check(CLI::Range(0, 65535))
      ->capture_default_str();
  options->site.images.cache_folder = usual_cache_folder();
  app.add_option("--files", options->site.images.folders,
                 "a folder with files that were read, for the pictures of pages; may be given again")
      ->allow_extra_args(false)
      ->check(CLI::ExistingDirectory);
  app.add_option("--kept-pages", options->site.images.kept_pages,
                 "a file of thaimemo ingest --keep-pages: the pictures of pages whose files are not there")
      ->check([](const std::string& name) { return std::string(name.empty() ? "needs a name" : ""); });
  app.add_option("--cache", options->site.images.cache_folder,
                 "where drawn pages are kept (default: thaimemo in the user's folder for caches)");
  app.add_option("--address", options->server.address,
                 "where to listen, in digits; others than 127.0.0.1 need --users")
      ->capture_default_str();
  app.add_option("--host-name", options->server.host_names,
                 "a further name by which browsers call this server");
  app.add_option("--public-url", options->server.public_url,
                 "where browsers reach this server through another one, e.g. https://audit.example");
  app.add_option("--users", options->users_file, "who may log in: a file of thaimemo users");
  app.add_option("--log", options->log_file,
                 "who saw and exported what (the file of users with .log behind)");
  app.add_flag("--review", options->review,
               "reviewers may correct what was read; otherwise it is only shown");
  app.add_option("--reviewer", options->reviewer, "with --review and without --users: your name");
  app.footer(
      "Example:\n  thaimemo-serve reports.db --files reports/\n\nThen open http://127.0.0.1:8042/ in a "
      "browser.");
  return [options](DataOutput&) {
    name_folders(options->site);
    return serve(*options);
  };
}

}  // namespace
}  // namespace thaimemo

int main(int argc, char** argv) {
  return thaimemo::run_program(
      argc, argv, "thaimemo-serve",
      "Shows an archive in the browser: search, tables, and the proof of every value.", thaimemo::describe);
}
