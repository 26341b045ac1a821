import numpy as np
from cntk.io import CTFDeserializer, MinibatchSource, StreamDef, StreamDefs

with open("numbers.txt", "w") as file:
    file.writelines(f"|x {n}\n" for n in range(10))


def epochs(seed):
    streams = StreamDefs(x=StreamDef("x", 1))
    source = MinibatchSource(CTFDeserializer("numbers.txt", streams),
                             randomization_seed=seed, max_samples=20)
    orders = []
    for epoch in range(2):
        batch = source.next_minibatch(10)  # the next one takes its memory
        orders.append(batch[source.streams.x].asarray().ravel().copy())
    return np.array(orders)



first = epochs(seed=1)  # (2, 10)
print("the same seed, the same order:", np.array_equal(epochs(1), first))
print("another seed, another order:", not np.array_equal(epochs(2), first))
print("a new order in the next epoch:", not np.array_equal(*first))
