#!/usr/bin/env python3
"""Trains the network of an OCR model on lines made by `thaimemo corpus lines`; stopped, the same command goes on.

    corpus/train/learn.py FOLDER --steps 2000 [--rate 0.0005] [--batch 64] [--threads 1]

FOLDER holds own.lstm-unicharset and own.lstm-recoder (the alphabet), lines/*.samples, and start.lstm (the network to begin with) or the
packaged model's tha.lstm, tha.lstm-unicharset and tha.lstm-recoder. It takes checkpoint.pt and thagov.lstm (the network so far,
its weights as 8-bit integers). The rate of learning falls along half a cosine to a hundredth (I. Loshchilov, F. Hutter,
"SGDR", 2017). Needs Debian's python3-torch, libtorch-dev, python3-dev and ninja-build.
"""
import argparse
import glob
import math
import os
import random
import sys
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # its threads wait for each other on busy machines

import numpy
import torch

import line_model
import model_file

HEIGHT, PAPER = 48, 127


def read_samples(path, code_of):
    """(line as int8 width × height, codes of its text) for each line whose letters are all in the alphabet."""
    data = numpy.fromfile(path, numpy.uint8)
    samples, at = [], 0
    while at < len(data):
        width, length = int(data[at]) | int(data[at + 1]) << 8, int(data[at + 2]) | int(data[at + 3]) << 8
        line = data[at + 4:at + 4 + width * HEIGHT].view(numpy.int8).reshape(width, HEIGHT)
        at += 4 + width * HEIGHT + length
        text = data[at - length:at].tobytes().decode()
        if all(letter in code_of for letter in text) and enough_places(text, width):
            samples.append((line, [code_of[letter] for letter in text]))
    return samples


class Lines:
    """All lines in the folder, those of files that came meanwhile too."""

    def __init__(self, code_of):
        self.code_of, self.paths, self.samples = code_of, set(), []

    def all(self):
        for path in sorted(set(glob.glob("lines/*.samples")) - self.paths):
            self.paths.add(path)
            self.samples += read_samples(path, self.code_of)
        print(f"{len(self.samples)} lines of {len(self.paths)} files", file=sys.stderr, flush=True)
        return self.samples


def enough_places(text, width):
    return width // 3 > len(text) + sum(a == b for a, b in zip(text, text[1:]))


def varied(line):
    """The line a little higher or lower, paler or darker, as another machine would have cut and printed it."""
    shift = random.choice([0, 0, 0, -2, -1, 1, 2])
    line = numpy.roll(line, shift, axis=1)
    if shift > 0:
        line[:, :shift] = PAPER
    elif shift < 0:
        line[:, shift:] = PAPER
    line = line.astype(numpy.float32) / 127
    if random.random() < 0.3:
        line = line * random.uniform(0.8, 1.2) + random.uniform(-0.15, 0.15)
    if random.random() < 0.2:
        line = line + numpy.random.normal(0, random.uniform(0.02, 0.15), line.shape).astype(numpy.float32)
    return numpy.clip(line, -1, 1)


def batch_of(samples):
    widths = [len(line) for line, _ in samples]
    lines = torch.full((len(samples), HEIGHT, max(widths)), line_model.BEYOND_THE_EDGE)
    for i, (line, _) in enumerate(samples):
        lines[i, :, :len(line)] = torch.from_numpy(numpy.ascontiguousarray(varied(line).T))
    codes = torch.tensor([code for _, text in samples for code in text])
    return lines, torch.tensor(widths), codes, torch.tensor([len(text) for _, text in samples])


def batches(lines, size):
    """Endless; lines of like width together, some 400 columns each, so that a batch always means the same work."""
    while True:
        samples = lines.all()
        order = sorted(range(len(samples)), key=lambda i: len(samples[i][0]) * random.uniform(0.9, 1.1))
        groups, group, columns = [], [], 0
        for i in order:
            group.append(samples[i])
            columns = len(samples[i][0]) * len(group)
            if columns > size * 400 or len(group) >= 4 * size:
                groups.append(group)
                group = []
        random.shuffle(groups)
        yield from groups


def read(name):
    with open(name, "rb") as file:
        return file.read()


def first_network(letters):
    if os.path.exists("start.lstm"):
        return model_file.Network(read("start.lstm"))
    network = model_file.Network(read("tha.lstm"))
    network.take_alphabet(letters, model_file.alphabet(read("tha.lstm-unicharset"), read("tha.lstm-recoder")))
    return network


def believed(losses, lengths, reads_well):
    """Once the network reads well, a line that it reads as something else altogether has somebody else's text."""
    return losses < (2.0 * lengths + 10 if reads_well else math.inf)


def rate_at(step, settings):
    warm = min(1.0, (step + 1) / 100)
    return settings.rate * warm * (0.01 + 0.99 * (1 + math.cos(math.pi * step / settings.steps)) / 2)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folder")
    ap.add_argument("--steps", type=int, default=2000)
    ap.add_argument("--rate", type=float, default=0.0005)
    ap.add_argument("--batch", type=int, default=64)
    ap.add_argument("--threads", type=int, default=1)
    a = ap.parse_args()
    os.chdir(a.folder)
    torch.set_num_threads(a.threads)
    letters = model_file.alphabet(read("own.lstm-unicharset"), read("own.lstm-recoder"))
    goes_on = os.path.exists("start.lstm")  # from a network that reads well already
    network = first_network(letters)
    code_of = {letter: code for code, letter in enumerate(letters) if letter}
    model = line_model.LineModel(network)
    optimizer = torch.optim.Adam(model.parameters(), a.rate, betas=(0.9, 0.999), eps=1e-5)
    step = 0
    if os.path.exists("checkpoint.pt"):
        saved = torch.load("checkpoint.pt")
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        step = saved["step"]
    random.seed(step)
    numpy.random.seed(step)

    def save():
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, "checkpoint.new")
        os.replace("checkpoint.new", "checkpoint.pt")
        model.store(network)
        network.iterations = network.samples = step
        with open("thagov.new", "wb") as out:
            out.write(network.to_bytes())
        os.replace("thagov.new", "thagov.lstm")

    loss_sum, letter_sum, line_sum, began = 0.0, 0, 0, time.time()
    for group in batches(Lines(code_of), a.batch):
        if step >= a.steps:
            break
        for part in optimizer.param_groups:
            part["lr"] = rate_at(step, a)
        lines, widths, codes, lengths = batch_of(group)
        probabilities, counts = model(lines, widths)
        losses = torch.nn.functional.ctc_loss(probabilities, codes, counts, lengths, network.blank, "none", True)
        loss = losses[believed(losses.detach(), lengths, goes_on or step > 500)].sum()
        optimizer.zero_grad()
        (loss / len(group)).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        step += 1
        loss_sum, letter_sum, line_sum = loss_sum + loss.item(), letter_sum + len(codes), line_sum + len(group)
        if step % 50 == 0:
            print(f"step {step}: loss {loss_sum / letter_sum:.5f} a letter, {line_sum / (time.time() - began):.1f} lines a second",
                  file=sys.stderr, flush=True)
            loss_sum, letter_sum, line_sum, began = 0.0, 0, 0, time.time()
        if step % 250 == 0:
            save()
    save()


main()
