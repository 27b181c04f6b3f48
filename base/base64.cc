#include "base/base64.h"

#include <openssl/evp.h>

#include <memory>

namespace thaimemo {
namespace {

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

std::string in_base64(std::string_view bytes) {
  std::string letters((bytes.size() + 2) / 3 * 4 + 1, '\0');  // libcrypto ends it with a zero
  const int count = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(letters.data()), bytes_of(bytes),
                                    static_cast<int>(bytes.size()));
  letters.resize(static_cast<std::size_t>(count));
  return letters;
}

std::optional<std::string> from_base64(std::string_view letters) {
  const std::unique_ptr<EVP_ENCODE_CTX, decltype(&EVP_ENCODE_CTX_free)> context(EVP_ENCODE_CTX_new(),
                                                                                EVP_ENCODE_CTX_free);
  std::string bytes(letters.size() / 4 * 3 + 3, '\0');
  auto* out = reinterpret_cast<unsigned char*>(bytes.data());
  int count = 0, rest = 0;
  EVP_DecodeInit(context.get());
  if (EVP_DecodeUpdate(context.get(), out, &count, bytes_of(letters), static_cast<int>(letters.size())) < 0 ||
      EVP_DecodeFinal(context.get(), out + count, &rest) < 0)
    return std::nullopt;
  bytes.resize(static_cast<std::size_t>(count + rest));
  return bytes;
}

}  // namespace thaimemo
