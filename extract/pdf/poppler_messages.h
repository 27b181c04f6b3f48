// What Poppler says while it works, as problems instead of lines on standard error. Internal to extract/pdf.
#pragma once

#include <string>
#include <vector>

#include "base/problem.h"

namespace thaimemo {

// Lets Poppler work for as long as it lives; messages go to the collector that lives in this thread.
class PopplerSession {
 public:
  PopplerSession();
  ~PopplerSession();
  PopplerSession(const PopplerSession&) = delete;
  PopplerSession& operator=(const PopplerSession&) = delete;

  void at_page(int number) { page_ = number; }
  std::vector<Problem> take_problems();
  void add(bool is_error, const std::string& message);

 private:
  int page_ = 0;
  std::vector<Problem> problems_;
  PopplerSession* outer_;
};

}  // namespace thaimemo
