// Who may draw now: few at once, and one file never more than one of them, so that a file that takes long does not
// keep the others waiting.
#pragma once

#include <condition_variable>
#include <mutex>
#include <set>
#include <string>

namespace thaimemo {

struct QueueSettings {
  std::size_t at_once = 2;       // of all files: drawing a page takes a core
  std::size_t waiting_max = 64;  // as many thumbnails as a browser asks for, of several readers
  double seconds_max = 30;       // of waiting
};

class ImageQueue {
 public:
  explicit ImageQueue(const QueueSettings& settings = {}) : settings_(settings) {}

  // The right to draw a page of `file`, until its end.
  class Turn {
   public:
    // Waits. Throws Error "image-busy" (exit 75) where too many wait or it takes too long.
    Turn(ImageQueue& queue, std::string file);
    ~Turn();
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

   private:
    ImageQueue& queue_;
    std::string file_;
  };

 private:
  bool is_free_for(const std::string& file) const {
    return drawing_.size() < settings_.at_once && !drawing_.contains(file);
  }

  QueueSettings settings_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::set<std::string> drawing_;
  std::size_t waiting_ = 0;
};

}  // namespace thaimemo
