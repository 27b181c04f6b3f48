#include "extract/pdf/poppler_messages.h"

#include <Error.h>
#include <GlobalParams.h>

#include <algorithm>
#include <utility>

namespace thaimemo {

namespace {

constexpr std::size_t problems_per_page_max = 3;

// Poppler's callback carries no argument, so the collector has to be found through the thread.
thread_local PopplerSession* current = nullptr;

void hear(ErrorCategory category, Goffset, const char* message) {
  if (current != nullptr) current->add(category != errSyntaxWarning, message);
}

// Reading Poppler's own data (encodings) takes milliseconds, so it stays for the process.
void start_poppler() {
  static const GlobalParamsIniter initer(hear);
}

// Numbers in messages differ from one occurrence to the next; without them repeats are seen.
std::string shape_of(const std::string& message) {
  std::string shape;
  for (char letter : message)
    if (letter < '0' || letter > '9') shape += letter;
  return shape;
}

}  // namespace

PopplerSession::PopplerSession() : outer_(current) {
  start_poppler();
  current = this;
}

PopplerSession::~PopplerSession() {
  current = outer_;
}

void PopplerSession::add(bool is_error, const std::string& message) {
  const auto on_page = std::count_if(problems_.begin(), problems_.end(),
                                     [&](const Problem& problem) { return problem.page == page_; });
  const std::string shape = shape_of(message);
  const bool known = std::any_of(problems_.begin(), problems_.end(),
                                 [&](const Problem& problem) { return shape_of(problem.message) == shape; });
  if (known || on_page >= static_cast<long>(problems_per_page_max)) return;
  problems_.push_back({"pdf-syntax", is_error ? Severity::warning : Severity::info, page_, "", message});
}

std::vector<Problem> PopplerSession::take_problems() {
  return std::exchange(problems_, {});
}

}  // namespace thaimemo
