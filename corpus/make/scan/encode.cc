#include "corpus/make/scan/encode.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>

// jpeglib.h wants stdio before it.
#include <jpeglib.h>
#include <tiffio.h>

#include <algorithm>
#include <memory>

#include "base/problem.h"

namespace thaimemo::make {

namespace {

[[noreturn]] void refuse(j_common_ptr info) {
  char message[JMSG_LENGTH_MAX];
  info->err->format_message(info, message);
  throw Error("drawing-failed", "JPEG", message);
}

// A file in memory, as libtiff wants to see one.
struct MemoryFile {
  std::string bytes;
  std::size_t position = 0;
};

MemoryFile& file_of(thandle_t handle) {
  return *static_cast<MemoryFile*>(handle);
}

tmsize_t read_file(thandle_t handle, void* to, tmsize_t size) {
  MemoryFile& file = file_of(handle);
  const auto count = std::min(static_cast<std::size_t>(size),
                              file.bytes.size() - std::min(file.position, file.bytes.size()));
  std::memcpy(to, file.bytes.data() + file.position, count);
  file.position += count;
  return static_cast<tmsize_t>(count);
}

tmsize_t write_file(thandle_t handle, void* from, tmsize_t size) {
  MemoryFile& file = file_of(handle);
  const auto end = file.position + static_cast<std::size_t>(size);
  if (end > file.bytes.size()) file.bytes.resize(end);
  std::memcpy(file.bytes.data() + file.position, from, static_cast<std::size_t>(size));
  file.position = end;
  return size;
}

toff_t seek_file(thandle_t handle, toff_t offset, int whence) {
  MemoryFile& file = file_of(handle);
  const toff_t base = whence == SEEK_CUR ? file.position : whence == SEEK_END ? file.bytes.size() : 0;
  return file.position = base + offset;
}

int close_file(thandle_t) {
  return 0;
}
toff_t size_of_file(thandle_t handle) {
  return file_of(handle).bytes.size();
}

using Tiff = std::unique_ptr<TIFF, decltype(&TIFFClose)>;

Tiff open_tiff(MemoryFile& file, const char* mode) {
  file.position = 0;
  Tiff tiff(TIFFClientOpen("memory", mode, &file, read_file, write_file, seek_file, close_file, size_of_file,
                           nullptr, nullptr),
            TIFFClose);
  if (!tiff) throw Error("drawing-failed", "TIFF", "libtiff cannot open a file in memory");
  return tiff;
}

void write_tiff(const Image& image, MemoryFile& file) {
  const Tiff tiff = open_tiff(file, "wm");
  TIFFSetField(tiff.get(), TIFFTAG_IMAGEWIDTH, static_cast<std::uint32_t>(image.width));
  TIFFSetField(tiff.get(), TIFFTAG_IMAGELENGTH, static_cast<std::uint32_t>(image.height));
  TIFFSetField(tiff.get(), TIFFTAG_ROWSPERSTRIP, static_cast<std::uint32_t>(image.height));
  TIFFSetField(tiff.get(), TIFFTAG_BITSPERSAMPLE, 1);
  TIFFSetField(tiff.get(), TIFFTAG_SAMPLESPERPIXEL, 1);
  TIFFSetField(tiff.get(), TIFFTAG_COMPRESSION, COMPRESSION_CCITTFAX4);
  TIFFSetField(tiff.get(), TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISWHITE);
  std::string line(static_cast<std::size_t>(image.width + 7) / 8, '\0');
  for (int y = 0; y < image.height; ++y) {
    std::fill(line.begin(), line.end(), '\0');
    const std::uint8_t* row = image.pixels.data() + static_cast<std::size_t>(y) * image.width;
    for (int x = 0; x < image.width; ++x)
      if (row[x] < 128) line[static_cast<std::size_t>(x) / 8] |= static_cast<char>(0x80 >> (x % 8));
    TIFFWriteScanline(tiff.get(), line.data(), static_cast<std::uint32_t>(y), 0);
  }
}

}  // namespace

std::string to_jpeg(const Image& image, int quality) {
  jpeg_compress_struct info;
  jpeg_error_mgr errors;
  info.err = jpeg_std_error(&errors);
  errors.error_exit = refuse;
  jpeg_create_compress(&info);
  unsigned char* buffer = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &buffer, &size);
  info.image_width = static_cast<JDIMENSION>(image.width);
  info.image_height = static_cast<JDIMENSION>(image.height);
  info.input_components = image.channels;
  info.in_color_space = image.channels == 3 ? JCS_RGB : JCS_GRAYSCALE;
  jpeg_set_defaults(&info);
  jpeg_set_quality(&info, quality, TRUE);
  jpeg_start_compress(&info, TRUE);
  while (info.next_scanline < info.image_height) {
    const std::size_t at = static_cast<std::size_t>(info.next_scanline) * image.width * image.channels;
    JSAMPROW row = const_cast<JSAMPROW>(image.pixels.data() + at);
    jpeg_write_scanlines(&info, &row, 1);
  }
  jpeg_finish_compress(&info);
  std::string bytes(reinterpret_cast<char*>(buffer), size);
  jpeg_destroy_compress(&info);
  std::free(buffer);
  return bytes;
}

std::string to_fax_g4(const Image& image) {
  MemoryFile file;
  write_tiff(image, file);
  const Tiff tiff = open_tiff(file, "rm");
  std::string strip(static_cast<std::size_t>(TIFFRawStripSize(tiff.get(), 0)), '\0');
  if (TIFFReadRawStrip(tiff.get(), 0, strip.data(), static_cast<tmsize_t>(strip.size())) < 0)
    throw Error("drawing-failed", "TIFF", "libtiff cannot read its own strip");
  return strip;
}

}  // namespace thaimemo::make
