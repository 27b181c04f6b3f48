#include "base/command_line.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <iostream>

#include "base/edit_distance.h"
#include "base/terminal_text.h"
#include "base/translation.h"
#include "base/utf8.h"

namespace thaimemo {

DataOutput::DataOutput() : stream_(nullptr) {
  std::fflush(stdout);
  const int data = dup(STDOUT_FILENO);
  if (data < 0 || dup2(STDERR_FILENO, STDOUT_FILENO) < 0 || (stream_ = fdopen(data, "w")) == nullptr)
    throw Error("output-failed", "standard output", std::strerror(errno));
}

DataOutput::~DataOutput() {
  std::fclose(stream_);
}

namespace {
[[noreturn]] void throw_output_error(int reason) {
  if (reason == EPIPE) throw Error("output-closed", "standard output", "the reader closed the pipe");
  throw Error("output-failed", "standard output", std::strerror(reason), "Is the disk full?");
}
}  // namespace

void DataOutput::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), stream_) != bytes.size()) throw_output_error(errno);
}

void DataOutput::write_line(std::string_view line) {
  write(line);
  write("\n");
}

void DataOutput::finish() {
  if (std::fflush(stream_) != 0) throw_output_error(errno);
}

namespace {

ExitCode run_work(const Work& work) {
  try {
    DataOutput output;
    const ExitCode code = work(output);
    output.finish();
    return code;
  } catch (const Error& error) {
    tell(error);
    return error.exit_code();
  } catch (const std::exception& error) {
    tell(Error("internal", "", error.what(), "This is a fault of thaimemo; please report it."));
    return ExitCode::failed;
  }
}

// An argument that may be given by its place or by its name stands once in the help, with both.
class HelpFormatter : public CLI::Formatter {
 public:
  std::string make_option(const CLI::Option* option, bool is_positional) const override {
    const bool stands_above = !is_positional && option->get_positional();
    return stands_above ? "" : CLI::Formatter::make_option(option, is_positional);
  }
  std::string make_description(const CLI::App* app) const override {
    return in_their_language(CLI::Formatter::make_description(app));
  }
  std::string make_usage(const CLI::App* app, std::string name) const override {
    return in_their_language(CLI::Formatter::make_usage(app, name));
  }
  std::string make_group(std::string group, bool is_positional,
                         std::vector<const CLI::Option*> options) const override {
    return CLI::Formatter::make_group(in_their_language(group), is_positional, std::move(options));
  }
  std::string make_footer(const CLI::App* app) const override {
    return in_their_language(CLI::Formatter::make_footer(app));
  }
  std::string make_option_desc(const CLI::Option* option) const override {
    const bool has_name = option->get_positional() && !option->get_lnames().empty();
    return in_their_language(option->get_description()) +
           (has_name ? "; " + in_their_language("or") + " --" + option->get_lnames().front() : "");
  }
};

constexpr int letters_off_max = 2;  // more and the option meant is a guess

std::string nearest_option(const CLI::App& app, const std::string& word) {
  std::string nearest;
  int smallest = letters_off_max + 1;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) {
      const int off = edit_distance(decode_utf8(word), decode_utf8("--" + name), smallest);
      if (off < smallest) smallest = off, nearest = "--" + name;
    }
  return nearest;
}

// For each option that nobody knows, the one that was probably meant.
void suggest_options(const CLI::App& app) {
  for (const std::string& extra : app.remaining()) {
    if (!extra.starts_with("--")) continue;
    const std::string word = extra.substr(0, extra.find('='));
    if (const std::string meant = nearest_option(app, word); !meant.empty())
      std::cerr << in_their_language("Did you mean " + meant + " instead of " + word + "?\n");
  }
  for (const CLI::App* chosen : app.get_subcommands()) suggest_options(*chosen);
}

// Every help tells them; a program whose codes mean more says so itself.
void tell_exit_codes(CLI::App& app) {
  if (app.get_footer().find("Exit codes:") != std::string::npos) return;
  app.footer(app.get_footer() +
             "\n\nExit codes: 0 done, 2 nothing to rely on, 3 done with problems recorded, 64 wrong usage, "
             "75 try again.");
}

// The next file to be opened would take the place, and what is printed would go into it. Data that nobody gets is an
// error: every write to /dev/full is one.
void fill_closed_places() {
  const auto is_closed = [](int place) { return fcntl(place, F_GETFD) < 0; };
  if (is_closed(STDIN_FILENO)) open("/dev/null", O_RDONLY);
  if (is_closed(STDOUT_FILENO)) open("/dev/full", O_WRONLY);
  if (is_closed(STDERR_FILENO)) open("/dev/null", O_WRONLY);
}

// While it lives nothing on standard error commands a terminal but what this program draws itself.
class SafeErrors {
 public:
  SafeErrors() : before_(std::cerr.rdbuf()), buffer_(before_) { std::cerr.rdbuf(&buffer_); }
  ~SafeErrors() { std::cerr.rdbuf(before_); }
  SafeErrors(const SafeErrors&) = delete;
  SafeErrors& operator=(const SafeErrors&) = delete;

 private:
  std::streambuf* before_;
  TerminalBuffer buffer_;
};

// What a program may get from the one that starts it, and could not live with.
void settle_inheritance() {
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is an error we report, not a death
  std::signal(SIGXFSZ, SIG_IGN);  // and so is a file that may not grow (ulimit -f)
  std::signal(SIGCHLD, SIG_DFL);  // where it is ignored nobody learns how a child ended
  fill_closed_places();
}

}  // namespace

int run_program(int argc, char** argv, const std::string& name, const std::string& purpose,
                const std::function<Work(CLI::App&)>& describe) {
  settle_inheritance();
  const SafeErrors safe_errors;
  CLI::App app(purpose, name);
  app.set_version_flag("--version", std::string("thaimemo ") + THAIMEMO_VERSION);
  app.formatter(std::make_shared<HelpFormatter>());
  app.get_formatter()->column_width(34);
  app.failure_message([](const CLI::App* failed, const CLI::Error& wrong) {
    return in_their_language(CLI::FailureMessage::simple(failed, wrong));
  });
  const Work work = describe(app);
  tell_exit_codes(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& wrong) {
    const bool asked_for_help = app.exit(wrong, std::cout, std::cerr) == 0;
    if (!asked_for_help) suggest_options(app);
    return static_cast<int>(asked_for_help ? ExitCode::ok : ExitCode::usage);
  }
  return static_cast<int>(run_work(work));
}

}  // namespace thaimemo
