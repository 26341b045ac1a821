import numpy as np
import tensorflow as tf

rng = np.random.RandomState(1)
pixels = np.float32(rng.randint(0, 256, (3, 8, 6, 2)))  # (3, 8, 6, 2)


def varint(data, i):
    n = shift = 0
    while True:
        n |= (data[i] & 127) << shift
        i, shift = i + 1, shift + 7
        if data[i - 1] < 128:
            return n, i


def fields(data):  # of a protobuf message: its numbers and values
    i = 0
    while i < len(data):
        key, i = varint(data, i)
        if key & 7 == 0:
            value, i = varint(data, i)
        else:
            size, i = {1: (8, i), 5: (4, i)}.get(key & 7) or varint(data, i)
            value, i = data[i:i + size], i + size
        yield key >> 3, value


def array(data):
    parts = {number: dict(fields(part)).get(1, b"")
             for number, part in fields(data) if number > 2}
    i, shape = 0, []
    while i < len(parts[3]):
        n, i = varint(parts[3], i)
        shape.insert(0, n)  # the file lists the last axis first
    kind = np.float32 if 4 in parts else np.float64
    return np.frombuffer(parts.get(4) or parts[5], kind).reshape(shape)


def dictionary(data):
    pairs = [dict(fields(pair)) for number, pair in fields(data) if number == 2]
    return {pair[1].decode(): read(pair[2]) for pair in pairs}


def read(data):
    for number, value in fields(data):
        if number == 8:
            return value.decode()
        if number == 11:
            return [read(item) for _, item in fields(value)]
        if number == 12:
            return dictionary(value)
        if number == 13:
            return array(value)


with open("old.model", "rb") as file:
    old = dictionary(file.read())
values = {v["uid"]: v for v in old["inputs"] if "value" in v}
w = {}
for function in old["primitive_functions"]:
    for value in [values[u] for u in function["inputs"] if u in values]:
        if "name" in function:  # a layer that was given a name
            w[f"{function['name']}.{value['name']}"] = value["value"]
scale = [v["value"] for u, v in values.items() if u.startswith("Constant")]
for name in sorted(w):
    print(f"{name:8}", w[name].shape)
print("constant", *scale)


class ConvNet(tf.Module):
    def __init__(self, w):
        super().__init__()
        rows = w["dense.W"].transpose(1, 2, 0, 3)  # height, width, channel, out
        self.conv_kernel = tf.Variable(w["conv.W"].transpose(2, 3, 1, 0))
        self.conv_bias = tf.Variable(w["conv.b"].ravel())
        self.dense_kernel = tf.Variable(rows.reshape(-1, 5))
        self.dense_bias = tf.Variable(w["dense.b"])

    def __call__(self, x):
        x = tf.nn.conv2d(x, self.conv_kernel, 1, "VALID") + self.conv_bias
        x = tf.nn.max_pool2d(tf.nn.relu(x), 2, 2, "VALID")
        x = tf.reshape(x, (-1, 24))
        return tf.matmul(x, self.dense_kernel) + self.dense_bias


model = ConvNet(w)
logits = model(pixels / scale[0]).numpy()  # (3, 5)
print(logits.round(3))
