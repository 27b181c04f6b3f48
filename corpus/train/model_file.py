"""Reads and writes the parts of a Tesseract model: its network (weights as 8-bit integers) and its alphabet.

A network file is a tree of layers; only the sizes of layers and the weight matrices matter here, everything else is kept as it
was read, byte for byte.
"""
import struct

import numpy

INT_WEIGHTS, LEARNING_RATES = 1, 64  # flags
AS_TESSERACT_5_WRITES = 128 | 4 | INT_WEIGHTS  # scales of doubles; trained with Adam
PLUMBING = {"Series", "RTLReversed", "XYTranspose"}


class Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, count):
        self.at += count
        return self.data[self.at - count:self.at]

    def number(self, kind):
        return struct.unpack("<" + kind, self.take(struct.calcsize("<" + kind)))[0]

    def text(self):
        return self.take(self.number("I")).decode()


def text_bytes(text):
    return struct.pack("<I", len(text.encode())) + text.encode()


class Layer:
    """kind, inputs, outputs, parts (layers inside), head (fixed bytes of the body), matrices (rows × (inputs + bias))."""

    def __init__(self, reader):
        self.type, self.kind = reader.number("B"), reader.text()
        self.state, self.flags = reader.take(2), reader.number("I")
        self.inputs, self.outputs, self.weights = reader.number("i"), reader.number("i"), reader.number("i")
        self.name = reader.text()
        self.parts, self.rates, self.head, self.matrices = [], b"", b"", []
        if self.kind in PLUMBING:
            self.parts = [Layer(reader) for _ in range(reader.number("I"))]
            if self.flags & LEARNING_RATES:
                self.rates = reader.take(4 * reader.number("I"))
        elif self.kind == "Input":
            self.head = reader.take(5 * 4)
        elif self.kind in ("Convolve", "Maxpool"):
            self.head = reader.take(2 * 4)
        elif self.kind in ("LSTM", "SummLSTM"):
            self.head = reader.take(4)
            self.matrices = [read_matrix(reader) for _ in range(4)]
        elif self.kind in ("Softmax", "Tanh"):
            self.matrices = [read_matrix(reader)]
        else:
            raise ValueError("a layer of unknown kind " + self.kind)

    def to_bytes(self):
        out = struct.pack("<B", self.type) + text_bytes(self.kind) + self.state
        out += struct.pack("<Iiii", self.flags, self.inputs, self.outputs, self.weights) + text_bytes(self.name)
        if self.kind in PLUMBING:
            out += struct.pack("<I", len(self.parts)) + b"".join(part.to_bytes() for part in self.parts)
            if self.flags & LEARNING_RATES:
                out += struct.pack("<I", len(self.rates) // 4) + self.rates
            return out
        return out + self.head + b"".join(matrix_bytes(matrix) for matrix in self.matrices)

    def leaves(self):
        """Layers with weights, in the order of the data."""
        inside = [leaf for part in self.parts for leaf in part.leaves()]
        return ([self] if self.matrices else []) + inside


def read_matrix(reader):
    if not reader.number("B") & INT_WEIGHTS:
        raise ValueError("weights that are not integers")
    rows, columns = reader.number("I"), reader.number("I")
    reader.take(1)
    weights = numpy.frombuffer(reader.take(rows * columns), numpy.int8).reshape(rows, columns)
    scales = numpy.frombuffer(reader.take(8 * reader.number("I")), numpy.float64)
    return (weights * scales[:rows, None]).astype(numpy.float32)


def quantized(matrix):
    """Whole numbers from -127 to 127, and the scale of each row."""
    scales = numpy.abs(matrix).max(axis=1).astype(numpy.float64) / 127
    scales[scales == 0] = 1
    return numpy.clip(numpy.rint(matrix / scales[:, None]), -127, 127).astype(numpy.int8), scales


def matrix_bytes(matrix):
    weights, scales = quantized(matrix)
    # Tesseract keeps room for scales in whole registers.
    scales = numpy.concatenate([scales, numpy.zeros(-len(scales) % 8)])
    return struct.pack("<BIIB", AS_TESSERACT_5_WRITES, *weights.shape, 0) + weights.tobytes() + struct.pack("<I", len(scales)) + scales.tobytes()


class Network:
    """A network file: `root`, the tree of layers, and what stands behind it."""

    def __init__(self, data):
        reader = Reader(data)
        self.root = Layer(reader)
        self.specification, self.flags = reader.text(), reader.number("i")
        self.iterations, self.samples, self.blank = reader.number("i"), reader.number("i"), reader.number("i")
        self.rest = data[reader.at:]

    def to_bytes(self):
        numbers = struct.pack("<iiii", self.flags, self.iterations, self.samples, self.blank)
        return self.root.to_bytes() + text_bytes(self.specification) + numbers + self.rest

    def take_alphabet(self, letters, old_letters):
        """Another alphabet for the last layer; letters that were known keep their weights."""
        softmax = self.root.leaves()[-1]
        old, matrix = softmax.matrices[0], numpy.random.default_rng(1).normal(0, 0.05, (len(letters), softmax.inputs + 1))
        row_of = {letter: row for row, letter in enumerate(old_letters)}
        for row, letter in enumerate(letters):
            if letter in row_of:
                matrix[row] = old[row_of[letter]]
        softmax.matrices, softmax.outputs = [matrix.astype(numpy.float32)], len(letters)
        softmax.weights = matrix.size
        self.root.outputs = len(letters)
        self.blank = letters.index("")


def alphabet(unicharset, recoder):
    """The text of each output of a network; "" for the one that means nothing is written here."""
    texts = [line.split(" ")[0] for line in unicharset.decode().split("\n")[1:]]
    reader, codes = Reader(recoder), []
    for text in texts[:reader.number("I")]:
        reader.take(1)
        if reader.number("i") != 1:
            raise ValueError("a letter of several codes")
        codes.append((reader.number("i"), " " if text == "NULL" else text))
    letters = [""] * (max(code for code, _ in codes) + 1)
    for code, text in codes:
        if text != "Joined" and not (len(text) > 1 and text.startswith("|")):
            letters[code] = text
    return letters
