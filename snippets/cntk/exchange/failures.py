# pip install onnx==1.7.0 onnxruntime==1.3.0
import cntk as C
import onnx
import onnxruntime

x = C.input_variable((1, 4, 4))  # (1, 4, 4)
model = C.layers.MaxPooling((2, 2), strides=2, name="pool")(x)


def attempt(what, action):
    try:
        action()
    except Exception as error:
        first = " ".join(str(error).split("\n\n")[0].split()).split(". ")[0]
        print(f"{what}\n    {type(error).__name__}: {first}")


model.save("model.onnx")  # without a format, CNTK's own
run = onnxruntime.InferenceSession
attempt("Run model.onnx, saved without a format", lambda: run("model.onnx"))

onnx_format = C.ModelFormat.ONNX
model.save("model.onnx", format=onnx_format)
C.Function.load("model.onnx", format=onnx_format)  # its own file it can read
proto = onnx.load("model.onnx")
pool = proto.graph.node[0]
pool.attribute.extend([onnx.helper.make_attribute("dilations", [1, 1])])
proto.opset_import[0].version = 10
onnx.save(proto, "new.onnx")
load = C.Function.load
attempt("Load max pooling as opset 10 has it",
        lambda: load("new.onnx", format=onnx_format))
