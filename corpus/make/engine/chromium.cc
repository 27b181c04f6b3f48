// Chromium without a window, steered through a pipe: one browser, one page, many documents.
#include "base/base64.h"
#include "base/problem.h"
#include "corpus/make/engine/child_process.h"
#include "corpus/make/engine/dev_tools.h"
#include "corpus/make/engine/engine.h"
#include "corpus/make/engine/engine_home.h"
#include "corpus/make/engine/fixed_identity.h"

namespace thaimemo::make {

namespace {

constexpr double goodbye_seconds_max = 5;  // for a browser whose channel was closed

// The browser's own sandbox wants privileges that containers lack; the pages are our own text, no script runs in
// them (see Chromium::open_page), and no name resolves.
Invocation invocation_of(const EngineHome& home, int channel) {
  return {{"chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
           "--disable-extensions", "--disable-background-networking", "--disable-component-update",
           "--disable-sync", "--disable-crash-reporter", "--no-first-run", "--no-default-browser-check",
           "--no-proxy-server", "--host-resolver-rules=MAP * ~NOTFOUND", "--font-render-hinting=none",
           "--remote-debugging-pipe", "--user-data-dir=" + home.path("profile"), "about:blank"},
          home.environment(),
          home.output_file(),
          channel,
          "chromium"};
}

class Chromium : public Engine {
 public:
  explicit Chromium(const EngineSettings& settings)
      : settings_(settings),
        home_(settings.font_folders),
        process_(invocation_of(home_, tools_.browser_end())) {
    tools_.close_browser_end();
    with_last_words([&] { open_page(); });
  }
  ~Chromium() override {
    tools_.close();
    process_.ends_within(goodbye_seconds_max);
  }
  Chromium(const Chromium&) = delete;
  Chromium& operator=(const Chromium&) = delete;

  std::vector<std::string> print(const std::vector<std::string>& sources) override {
    std::vector<std::string> pdfs;
    with_last_words([&] {
      for (const auto& source : sources) pdfs.push_back(print_one(source));
    });
    return pdfs;
  }

 private:
  Json start(const std::string& method, const Json& parameters) {
    return tools_.call(method, parameters, settings_.start_seconds_max);
  }

  void open_page() {
    const Json target = start("Target.createTarget", {{"url", "about:blank"}});
    const Json session =
        start("Target.attachToTarget", {{"targetId", target.at("targetId")}, {"flatten", true}});
    tools_.use_session(session.at("sessionId"));
    start("Emulation.setScriptExecutionDisabled", {{"value", true}});
    frame_ = start("Page.getFrameTree", Json::object()).at("frameTree").at("frame").at("id");
  }

  std::string print_one(const std::string& html) {
    tools_.call("Page.setDocumentContent", {{"frameId", frame_}, {"html", html}},
                settings_.document_seconds_max);
    const Json printed =
        tools_.call("Page.printToPDF", {{"preferCSSPageSize", true}, {"printBackground", true}},
                    settings_.document_seconds_max);
    std::optional<std::string> pdf = from_base64(printed.at("data").get_ref<const std::string&>());
    if (!pdf) throw Error("printer-failed", "chromium", "its PDF is no base64");
    fix_identity(*pdf);
    return *std::move(pdf);
  }

  template <typename Work>
  void with_last_words(const Work& work) {
    try {
      work();
    } catch (const Json::exception& wrong) {
      throw Error("printer-failed", "chromium", wrong.what(), home_.last_words());
    } catch (const Error& error) {
      throw Error(error.code(), error.place(), error.what(), home_.last_words());
    }
  }

  EngineSettings settings_;
  EngineHome home_;
  DevTools tools_;
  ChildProcess process_;
  std::string frame_;
};

}  // namespace

std::unique_ptr<Engine> start_chromium(const EngineSettings& settings) {
  return std::make_unique<Chromium>(settings);
}

}  // namespace thaimemo::make
