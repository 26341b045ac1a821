import cntk as C
import numpy as np

x, y = C.input_variable(1), C.input_variable(1)
batch = {x: np.ones((4, 1), "f"), y: np.zeros((4, 1), "f")}

model = C.layers.Dense(1, bias=False, init=1)(x)
sgd = C.sgd(model.parameters, lr=0.1)
trainer = C.Trainer(model, C.abs(model - y), [sgd])
for step in range(3):
    trainer.train_minibatch(batch)
    weight = model.parameters[0].value  # (1, 1)
    print(f"{weight[0, 0]:.1f}")
