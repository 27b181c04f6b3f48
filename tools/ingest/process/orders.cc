#include "tools/ingest/process/orders.h"

#include <sys/socket.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <span>
#include <string>
#include <vector>

namespace thaimemo {
namespace {

constexpr std::size_t descriptors_max = 2;
using ControlBytes = std::array<char, CMSG_SPACE(descriptors_max * sizeof(int))>;

void put_descriptors(msghdr& message, ControlBytes& control, std::span<const int> descriptors) {
  message.msg_control = control.data();
  message.msg_controllen = CMSG_SPACE(descriptors.size_bytes());
  cmsghdr* const header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(descriptors.size_bytes());
  std::memcpy(CMSG_DATA(header), descriptors.data(), descriptors.size_bytes());
}

std::vector<int> descriptors_of(msghdr& message) {
  const cmsghdr* const header = CMSG_FIRSTHDR(&message);
  if (header == nullptr || header->cmsg_type != SCM_RIGHTS) return {};
  std::vector<int> descriptors((header->cmsg_len - CMSG_LEN(0)) / sizeof(int));
  std::memcpy(descriptors.data(), CMSG_DATA(header), descriptors.size() * sizeof(int));
  return descriptors;
}

template <typename Call>
ssize_t repeated(Call call) {
  ssize_t result = 0;
  do result = call();
  while (result < 0 && errno == EINTR);
  return result;
}

// The trade, how many files there are, how far the input may grow, and the files, each with a zero byte behind it; the
// words.
std::string in_bytes(const Task& task) {
  std::string bytes = task.trade + std::to_string(task.files.size()) + '\0';
  bytes += std::to_string(task.input_bytes_max) + '\0';
  for (const std::string& file : task.files) bytes += file + '\0';
  return bytes + task.words;
}
Task task_of(const std::string& bytes) {
  std::size_t start = 1;
  const auto part = [&] {
    const std::size_t begin = start, end = bytes.find('\0', start);
    start = end + 1;
    return bytes.substr(begin, end - begin);
  };
  Task task{bytes.at(0), {}};
  int files = std::stoi(part());
  task.input_bytes_max = std::stoll(part());
  for (; files > 0; --files) task.files.push_back(part());
  task.words = bytes.substr(start);
  return task;
}

}  // namespace

std::optional<OrderSockets> order_sockets() {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0) return std::nullopt;
  return OrderSockets{ends[0], ends[1]};
}

bool send_order(int socket, const Order& order) {
  const std::string bytes = in_bytes(order.task);
  iovec part{const_cast<char*>(bytes.data()), bytes.size()};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  const std::array<int, 2> descriptors{order.pipe, order.task.input};
  alignas(cmsghdr) ControlBytes control{};
  put_descriptors(message, control, {descriptors.data(), order.task.input < 0 ? 1U : 2U});
  return repeated([&] { return sendmsg(socket, &message, MSG_NOSIGNAL); }) > 0;
}

std::optional<Order> receive_order(int socket) {
  std::string bytes(task_bytes_max + 8, '\0');
  iovec part{bytes.data(), bytes.size()};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  alignas(cmsghdr) ControlBytes control{};
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  const ssize_t got = repeated([&] { return recvmsg(socket, &message, MSG_CMSG_CLOEXEC); });
  if (got <= 0) return std::nullopt;
  const std::vector<int> descriptors = descriptors_of(message);
  if (descriptors.empty()) return std::nullopt;
  Order order{task_of(bytes.substr(0, static_cast<std::size_t>(got))), descriptors[0]};
  if (descriptors.size() > 1) order.task.input = descriptors[1];
  return order;
}

bool send_answer(int socket, int answer) {
  return repeated([&] { return send(socket, &answer, sizeof answer, MSG_NOSIGNAL); }) == sizeof answer;
}

std::optional<int> receive_answer(int socket) {
  int answer = 0;
  if (repeated([&] { return recv(socket, &answer, sizeof answer, 0); }) != sizeof answer) return std::nullopt;
  return answer;
}

}  // namespace thaimemo
