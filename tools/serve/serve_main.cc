// thaimemo-serve: an archive in the browser.
#include <iostream>
#include <thread>

#include "base/command_line.h"
#include "tools/ingest/stop_signal.h"
#include "tools/serve/serve.h"

namespace thaimemo {
namespace {

constexpr auto looks_for_stop_every = std::chrono::milliseconds(100);

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
  app.footer("Example:\n  thaimemo-serve reports.db\n\nThen open http://127.0.0.1:8042/ in a browser.");
  return [site, server](DataOutput&) { return serve(*site, *server); };
}

}  // namespace
}  // namespace thaimemo

int main(int argc, char** argv) {
  return thaimemo::run_program(
      argc, argv, "thaimemo-serve",
      "Shows an archive in the browser: search, tables, and the proof of every value.", thaimemo::describe);
}
