"""The network of extract/network as a model that learns: the same layers, in floating point, many lines at a time.

Matrices are multiplied in 16 bits (bfloat16), weights and their errors are kept in 32; memory.cc is built when this module is first
imported (g++, ninja, PyTorch's headers).
"""
import os

import torch
from torch import nn
from torch.utils.cpp_extension import load

BEYOND_THE_EDGE = 0.0  # as extract/network/layers.cc
HERE = os.path.dirname(os.path.abspath(__file__))

memory = load("memory", [os.path.join(HERE, "memory.cc")],
              extra_cflags=["-O3", "-march=native", "-mprefer-vector-width=512", "-ffast-math"])


class Memory(torch.autograd.Function):
    """A layer of memory along places × rows × inputs, in 16 bits."""

    @staticmethod
    def forward(ctx, inputs, of_inputs, of_units, bias):
        of_inputs, of_units = of_inputs.bfloat16(), of_units.bfloat16()
        outputs, gates, cells = memory.forward(inputs, of_inputs, of_units, bias)
        ctx.save_for_backward(inputs, of_inputs, of_units, outputs, gates, cells)
        return outputs

    @staticmethod
    def backward(ctx, error):
        inputs, of_inputs, of_units, outputs, gates, cells = ctx.saved_tensors
        at_inputs, at_weights, at_units, at_bias = memory.backward(error.contiguous(), inputs, of_inputs, of_units, outputs, gates,
                                                                   cells, ctx.needs_input_grad[0])
        return at_inputs if ctx.needs_input_grad[0] else None, at_weights.float(), at_units.float(), at_bias


class Product(torch.autograd.Function):
    """inputs · weights', multiplied in 16 bits."""

    @staticmethod
    def forward(ctx, inputs, weights):
        weights = weights.bfloat16()
        ctx.save_for_backward(inputs, weights)
        return (inputs @ weights.t()).float()

    @staticmethod
    def backward(ctx, error):
        inputs, weights = ctx.saved_tensors
        error = error.bfloat16()
        return error @ weights, (error.t() @ inputs).float()


def run(layer, inputs):
    return Memory.apply(inputs.contiguous(), layer.weight_ih_l0, layer.weight_hh_l0, layer.bias_ih_l0 + layer.bias_hh_l0)


class LineModel(nn.Module):
    def __init__(self, network):
        """`network`: a model_file.Network of the kind [1,48,0,1Ct3,3,16Mp3,3Lfys64Lfx96Lrx96Lfx384O1c1]."""
        super().__init__()
        convolution, down, right, left, last, softmax = network.root.leaves()
        self.convolution = nn.Conv2d(1, convolution.outputs, 3, padding=1)
        self.pool = nn.MaxPool2d(3)
        self.down, self.right, self.left, self.last = (nn.LSTM(layer.inputs, layer.outputs, batch_first=True)
                                                       for layer in (down, right, left, last))
        self.letters = nn.Linear(softmax.inputs, softmax.outputs)
        self.load(network)

    def memories(self):
        return [self.down, self.right, self.left, self.last]

    @torch.no_grad()
    def load(self, network):
        convolution, *memories, softmax = network.root.leaves()
        kernel = torch.tensor(convolution.matrices[0])
        self.convolution.weight.copy_(kernel[:, :9].reshape(-1, 1, 3, 3).transpose(2, 3))  # the file goes column by column
        self.convolution.bias.copy_(kernel[:, 9])
        for memory, layer in zip(self.memories(), memories):
            # The file: input, input gate, forget gate, output gate. Here: input gate, forget gate, input, output gate.
            value, enter, keep, leave = (torch.tensor(matrix) for matrix in layer.matrices)
            gates = torch.cat([enter, keep, value, leave])
            memory.weight_ih_l0.copy_(gates[:, :layer.inputs])
            memory.weight_hh_l0.copy_(gates[:, layer.inputs:-1])
            memory.bias_ih_l0.copy_(gates[:, -1])
            memory.bias_hh_l0.zero_()
        matrix = torch.tensor(softmax.matrices[0])
        self.letters.weight.copy_(matrix[:, :-1])
        self.letters.bias.copy_(matrix[:, -1])

    @torch.no_grad()
    def store(self, network):
        convolution, *memories, softmax = network.root.leaves()
        kernel = self.convolution.weight.transpose(2, 3).reshape(-1, 9)
        convolution.matrices = [torch.cat([kernel, self.convolution.bias[:, None]], 1).numpy()]
        for memory, layer in zip(self.memories(), memories):
            bias = (memory.bias_ih_l0 + memory.bias_hh_l0)[:, None]
            enter, keep, value, leave = torch.cat([memory.weight_ih_l0, memory.weight_hh_l0, bias], 1).chunk(4)
            layer.matrices = [gate.numpy() for gate in (value, enter, keep, leave)]
        softmax.matrices = [torch.cat([self.letters.weight, self.letters.bias[:, None]], 1).numpy()]

    def forward(self, lines, widths):
        """lines: batch × 48 × width from -1 to 1, filled up with BEYOND_THE_EDGE; gives places × batch × letters (logarithms of
        probabilities), and how many places each line has."""
        features = torch.tanh(self.pool(self.convolution(lines[:, None])))  # batch × 16 × 16 × places
        batch, depth, height, places = features.shape
        columns = features.permute(2, 3, 0, 1).reshape(height, places * batch, depth).bfloat16()
        features = run(self.down, columns)[-1].reshape(places, batch, -1)
        counts = torch.div(widths, 3, rounding_mode="floor").clamp(max=places)
        features = run(self.right, features)
        backwards = (counts[None] - 1 - torch.arange(places)[:, None]) % places  # each line by its own end
        features = turned(run(self.left, turned(features, backwards)), backwards)
        features = run(self.last, features).reshape(places * batch, -1)
        letters = Product.apply(features, self.letters.weight) + self.letters.bias
        return letters.reshape(places, batch, -1).log_softmax(-1), counts


def turned(features, order):
    return features.gather(0, order[:, :, None].expand(-1, -1, features.shape[2]))
