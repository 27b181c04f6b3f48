// What supervisor and nursery say to each other: a task with its open files one way, a process id the other.
#pragma once

#include <optional>

#include "tools/ingest/process/nursery.h"

namespace thaimemo {

struct Order {
  Task task;
  int pipe = -1;  // where the worker is to answer
};

// Both ends of a socket that keeps messages apart. The descriptors are closed on exec.
struct OrderSockets {
  int supervisor = -1, nursery = -1;
};
std::optional<OrderSockets> order_sockets();

// False with errno where the other end is gone or takes no message of this size.
bool send_order(int socket, const Order& order);
// The descriptors are the receiver's. Nothing where the other end is gone.
std::optional<Order> receive_order(int socket);

// A process id, or a negated errno.
bool send_answer(int socket, int answer);
std::optional<int> receive_answer(int socket);

}  // namespace thaimemo
