#include "tools/serve/image/image_queue.h"

#include <chrono>

#include "base/problem.h"

namespace thaimemo {
namespace {

[[noreturn]] void refuse_busy(const std::string& file) {
  throw Error("image-busy", file, "too many pages are waiting to be drawn", "Try again in a moment.",
              ExitCode::temporary);
}

}  // namespace

ImageQueue::Turn::Turn(ImageQueue& queue, std::string file) : queue_(queue), file_(std::move(file)) {
  std::unique_lock lock(queue_.mutex_);
  if (queue_.waiting_ >= queue_.settings_.waiting_max) refuse_busy(file_);
  ++queue_.waiting_;
  const auto longest = std::chrono::duration<double>(queue_.settings_.seconds_max);
  const bool came = queue_.changed_.wait_for(lock, longest, [&] { return queue_.is_free_for(file_); });
  --queue_.waiting_;
  if (!came) refuse_busy(file_);
  queue_.drawing_.insert(file_);
}

ImageQueue::Turn::~Turn() {
  {
    const std::lock_guard lock(queue_.mutex_);
    queue_.drawing_.erase(file_);
  }
  queue_.changed_.notify_all();
}

}  // namespace thaimemo
