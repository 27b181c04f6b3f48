// `thaimemo VERB …` becomes thaimemo-VERB, found beside itself or in PATH.
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <iostream>

#include "base/problem.h"
#include "base/translation.h"
#include "tools/thaimemo/verbs.h"
#include "tools/thaimemo/versions.h"

using namespace thaimemo;

namespace {

int wrong_usage(const std::string& message, const std::string& hint) {
  tell(Error("unknown-verb", "", message, hint));
  return static_cast<int>(ExitCode::usage);
}

std::string own_folder() {
  std::error_code unknown;
  return std::filesystem::read_symlink("/proc/self/exe", unknown).parent_path().string();
}

std::string hint_for(const std::string& verb) {
  const std::string nearest = nearest_verb(verb);
  return nearest.empty() ? "thaimemo --help lists the verbs." : "Did you mean 'thaimemo " + nearest + "'?";
}

// Replaces this process; comes back only where it cannot.
int become(const std::string& verb, char** argv) {
  const char* search_path = std::getenv("PATH");
  const bool is_name = verb.find('/') == std::string::npos && !verb.empty();
  const std::string program = is_name ? program_of(verb, own_folder(), search_path ? search_path : "") : "";
  if (program.empty()) return wrong_usage("'" + verb + "' is not a verb", hint_for(verb));
  argv[0] = const_cast<char*>(program.c_str());
  execv(program.c_str(), argv);
  tell(Error("program-failed", program, std::strerror(errno), "Install thaimemo again."));
  return static_cast<int>(ExitCode::failed);
}

int help_about(int argc, char** argv) {
  if (argc < 3) {
    std::cout << in_their_language(verbs_help());
    return 0;
  }
  static char help_option[] = "--help";
  char* arguments[] = {argv[0], help_option, nullptr};
  return become(argv[2], arguments);
}

int tell_version(int argc, char** argv) {
  const std::string wish = argc > 2 ? argv[2] : "";
  if (argc > 3 || (!wish.empty() && wish != "--json"))
    return wrong_usage("'" + wish + "' does not go with --version", "thaimemo --version [--json]");
  std::cout << (wish.empty() ? std::string("thaimemo ") + THAIMEMO_VERSION : versions_json()) << "\n";
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string verb = argc > 1 ? argv[1] : "";
  if (verb == "help" || verb == "--help" || verb == "-h") return help_about(verb == "help" ? argc : 1, argv);
  if (verb == "--version") return tell_version(argc, argv);
  if (verb.empty()) return wrong_usage("which verb?", "thaimemo --help lists them.");
  if (verb.starts_with("-"))
    return wrong_usage("'" + verb + "' is not an option of thaimemo itself", "Options follow the verb.");
  return become(verb, argv + 1);
}
