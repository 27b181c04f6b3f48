// thaimemo-serve: an archive in the browser.
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <thread>

#include "base/command_line.h"
#include "tools/ingest/stop_signal.h"
#include "tools/serve/serve.h"

namespace thaimemo {
namespace {

constexpr auto looks_for_stop_every = std::chrono::milliseconds(100);

namespace fs = std::filesystem;

// As other programs do (XDG Base Directory): "" where the user has no home.
std::string usual_cache_folder() {
  const char* cache = std::getenv("XDG_CACHE_HOME");
  if (cache && *cache == '/') return (fs::path(cache) / "thaimemo").string();
  const char* home = std::getenv("HOME");
  return home && *home ? (fs::path(home) / ".cache" / "thaimemo").string() : "";
}

// What is not asked of the user: originals may stand beside the database, or where the server is started.
void complete(SiteSettings& settings) {
  settings.images.program =
      (fs::read_symlink("/proc/self/exe").parent_path() / "thaimemo-page-image").string();
  settings.images.folders.push_back(fs::path(settings.database).parent_path().string());
  settings.images.folders.push_back(".");
}

ExitCode serve(const SiteSettings& site_settings, const ServerSettings& server_settings) {
  StopSignal stop;
  Site site(site_settings);
  const Server server(server_settings, [&](const Request& request) { return site.answer(request); });
  std::cerr << "thaimemo: http://" << server_settings.address << ":" << server.port()
            << "/  (Ctrl-C ends it)\n";
  while (!stop.requested()) std::this_thread::sleep_for(looks_for_stop_every);
  return ExitCode::ok;
}

Work describe(CLI::App& app) {
  const auto site = std::make_shared<SiteSettings>();
  site->clock = [] { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); };
  const auto server = std::make_shared<ServerSettings>();
  app.add_option("DB,--db", site->database, "the database, as ingest made it")->required();
  app.add_option("--port", server->port, "0 for any that is free")
      ->check(CLI::Range(0, 65535))
      ->capture_default_str();
  site->images.cache_folder = usual_cache_folder();
  app.add_option("--files", site->images.folders,
                 "a folder with files that were read, for the pictures of pages; may be given again")
      ->allow_extra_args(false)
      ->check(CLI::ExistingDirectory);
  app.add_option("--cache", site->images.cache_folder,
                 "where drawn pages are kept (default: thaimemo in the user's folder for caches)");
  app.footer(
      "Example:\n  thaimemo-serve reports.db --files reports/\n\nThen open http://127.0.0.1:8042/ in a "
      "browser.");
  return [site, server](DataOutput&) {
    complete(*site);
    return serve(*site, *server);
  };
}

}  // namespace
}  // namespace thaimemo

int main(int argc, char** argv) {
  return thaimemo::run_program(
      argc, argv, "thaimemo-serve",
      "Shows an archive in the browser: search, tables, and the proof of every value.", thaimemo::describe);
}
