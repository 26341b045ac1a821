from cntk.io import CTFDeserializer, MinibatchSource, StreamDef, StreamDefs

sizes = []

with open("numbers.txt", "w") as file:
    file.writelines(f"|x {n}\n" for n in range(10))
streams = StreamDefs(x=StreamDef("x", 1))
reader = CTFDeserializer("numbers.txt", streams)
source = MinibatchSource(reader, max_samples=20)
for epoch in range(2):
    left = 10
    while left:  # ask for no more than is left of the epoch
        batch = source.next_minibatch(min(4, left))
        x = batch[source.streams.x].asarray()[:, 0]
        sizes.append(len(x))
        left -= len(x)
print(*sizes)
last = x[-2:]  # (2, 1)
