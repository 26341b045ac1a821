import torch

first = torch.arange(120.0).reshape(2, 3, 4, 5)
last = first.to(memory_format=torch.channels_last)  # (2, 3, 4, 5)

rows = [first.view(2, -1), first.reshape(2, -1), first.flatten(1)]
print("one order:  ", all(torch.equal(row, rows[0]) for row in rows))

row = last.flatten(1)  # (2, 60)
print("same row:   ", torch.equal(row, first.flatten(1)))
print("a copy:     ", row.data_ptr() != last.data_ptr())
try:
    last.view(2, -1)
except RuntimeError as error:
    print("view:", str(error).split(" (")[0])

grey = torch.zeros(2, 1, 4, 5)
both = grey.is_contiguous(memory_format=torch.channels_last)
print("grey images are in both formats:", grey.is_contiguous() and both)
