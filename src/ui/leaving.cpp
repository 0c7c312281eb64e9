#include "ui/leaving.h"
#include <algorithm>
#include <utility>
#include <imgui.h>

namespace ui {
namespace {

/// What a draw list is made of, with the data that its callbacks point into.
struct Picture {
    ImVector<ImDrawCmd> commands;
    ImVector<ImDrawIdx> indices;
    ImVector<ImDrawVert> vertices;
    ImVector<ImU8> callback_data;

    void swap_with(ImDrawList& list)
    {
        commands.swap(list.CmdBuffer);
        indices.swap(list.IdxBuffer);
        vertices.swap(list.VtxBuffer);
        callback_data.swap(list._CallbacksDataBuf);
    }
    void swap_with(Picture& other)
    {
        commands.swap(other.commands);
        indices.swap(other.indices);
        vertices.swap(other.vertices);
        callback_data.swap(other.callback_data);
    }
};

void add_callback(ImDrawList& list, const Picture& picture, const ImDrawCmd& command)
{
    const int size = command.UserCallbackDataSize;
    void* data = size > 0 ? picture.callback_data.Data + command.UserCallbackDataOffset : command.UserCallbackData;
    list.AddCallback(command.UserCallback, data, static_cast<std::size_t>(size));
}

void add(ImDrawList& list, const Picture& picture, const ImDrawCmd& command)
{
    const auto* first = picture.indices.Data + command.IdxOffset;
    const auto* last = first + command.ElemCount;
    if (first == last) return;
    const auto [least, most] = std::ranges::minmax(std::ranges::subrange(first, last));
    list.PushClipRect({command.ClipRect.x, command.ClipRect.y}, {command.ClipRect.z, command.ClipRect.w});
    list.PushTexture(command.TexRef);
    list.PrimReserve(static_cast<int>(command.ElemCount), static_cast<int>(most - least + 1));
    const auto begin = list._VtxCurrentIdx;
    for (ImDrawIdx at = least; at <= most; ++at) {
        const ImDrawVert& vertex = picture.vertices[static_cast<int>(command.VtxOffset + at)];
        list.PrimWriteVtx(vertex.pos, vertex.uv, vertex.col);
    }
    for (const auto* index = first; index != last; ++index)
        list.PrimWriteIdx(static_cast<ImDrawIdx>(begin + *index - least));
    list.PopTexture();
    list.PopClipRect();
}

}  // namespace

struct Leaving::State {
    Picture last, held;
    std::uint32_t shown = 0;
};

Leaving::Leaving() : state_{std::make_unique<State>()} {}
Leaving::~Leaving() = default;

void Leaving::remember(ImDrawList& page) { state_->last.swap_with(page); }

void Leaving::show(std::uint32_t screen)
{
    const auto before = std::exchange(state_->shown, screen);
    if (before != 0 && before != screen) state_->held.swap_with(state_->last);
}

bool Leaving::holds() const { return !state_->held.commands.empty(); }

void Leaving::let_go() { state_->held = {}; }

void Leaving::draw_into(ImDrawList& list) const
{
    const ImTextureData* texture = ImGui::GetIO().Fonts->TexData;
    for (const ImDrawCmd& command : state_->held.commands) {
        if (command.UserCallback) add_callback(list, state_->held, command);
        else if (command.TexRef._TexData == texture) add(list, state_->held, command);
    }
}

}  // namespace ui
