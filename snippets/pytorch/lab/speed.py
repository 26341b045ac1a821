"""Training steps of the ConvNet in PyTorch, and what may make them faster."""

import sys

import common
import steps
import torch
from net import network
from torch import nn

data = steps.Data(sys.argv[1], channels_first=True)
images, labels = torch.tensor(data.images), torch.tensor(data.labels, dtype=torch.int64)
THREADS = torch.get_num_threads()


def indexed():
    """Batches by indexing the tensors of the whole set."""
    return ((images[batch], labels[batch]) for batch in map(torch.tensor, data.batches()))


def loaded(workers):
    """Batches from a DataLoader, which fetches the images one by one and stacks them."""
    loader = torch.utils.data.DataLoader(
        torch.utils.data.TensorDataset(images, labels),
        batch_size=common.BATCH,
        sampler=data.order.ravel().tolist(),
        num_workers=workers,
        persistent_workers=workers > 0,
    )
    while True:
        yield from loader


def variant(batches, layout=torch.contiguous_format, compiled=False, threads=THREADS):
    model = network(data.weights).to(memory_format=layout)
    run = torch.compile(model) if compiled else model
    optimizer = torch.optim.SGD(
        model.parameters(), lr=common.LEARNING_RATE, momentum=common.MOMENTUM, nesterov=True
    )

    def step():
        x, y = next(batches)
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(run(x.to(memory_format=layout)), y)
        loss.backward()
        optimizer.step()
        return loss.detach()

    def train(lead, count):
        torch.set_num_threads(threads)
        try:
            return steps.timed(step, lead, count)
        except torch._inductor.exc.InductorError as error:
            if "compiler" in str(error):  # "No working C++ compiler found"
                raise steps.Unavailable("there is no C++ compiler") from error
            raise

    return train


steps.serve(
    {
        "plain": lambda: variant(indexed()),
        "channels_last": lambda: variant(indexed(), layout=torch.channels_last),
        "torch.compile": lambda: variant(indexed(), compiled=True),
        "channels_last, torch.compile": lambda: variant(
            indexed(), layout=torch.channels_last, compiled=True
        ),
        "1 thread": lambda: variant(indexed(), threads=1),
        "DataLoader": lambda: variant(loaded(0)),
        "DataLoader, 2 workers": lambda: variant(loaded(2)),
    }
)
